package dev.cresset.generator;

/**
 * A type as operator schemas write it: {@code Tensor}, {@code int[2]?}, {@code Tensor(a!)[]}.
 *
 * @param name the name without its suffixes, such as {@code SymInt}
 * @param list whether it is a list
 * @param size the length that a list is declared with ({@code int[2]}), 0 where it is open
 * @param optional whether the value (of a list: the list itself) may be absent
 * @param optionalElements whether elements of a list may be absent ({@code Tensor?[]})
 * @param written whether the operator writes to it ({@code Tensor(a!)})
 */
record Type(String name, boolean list, int size, boolean optional, boolean optionalElements, boolean written) {

    static Type parse(String text) {
        boolean written = text.contains("!");
        String plain = text.replaceAll("\\([^)]*\\)", "");
        boolean optional = plain.endsWith("?");
        if (optional) {
            plain = plain.substring(0, plain.length() - 1);
        }
        int bracket = plain.indexOf('[');
        if (bracket < 0) {
            return new Type(plain, false, 0, optional, false, written);
        }
        String element = plain.substring(0, bracket);
        String size = plain.substring(bracket + 1, plain.length() - 1);
        boolean optionalElements = element.endsWith("?");
        String name = optionalElements ? element.substring(0, element.length() - 1) : element;
        return new Type(name, true, size.isEmpty() ? 0 : Integer.parseInt(size), optional, optionalElements, written);
    }

    BaseType base() {
        return BaseType.of(name);
    }

    boolean isTensor() {
        return base() == BaseType.TENSOR && !list;
    }

    boolean isTensorList() {
        return base() == BaseType.TENSOR && list;
    }

    boolean isScalar() {
        return base() == BaseType.SCALAR && !list;
    }

    /** A list of sizes, strides or dimensions. */
    boolean isIntegerList() {
        return list && (base() == BaseType.INT || base() == BaseType.SYM_INT);
    }

    /** A list of integers or of real numbers. */
    boolean isNumberList() {
        return isIntegerList() || list && base() == BaseType.FLOAT;
    }

    boolean isInteger() {
        return !list && (base() == BaseType.INT || base() == BaseType.SYM_INT);
    }

    /** @return the type as schemas write it, without marks of what is written */
    @Override
    public String toString() {
        String element = name + (optionalElements ? "?" : "");
        String length = size == 0 ? "" : Integer.toString(size);
        return element + (list ? "[" + length + "]" : "") + (optional ? "?" : "");
    }
}
