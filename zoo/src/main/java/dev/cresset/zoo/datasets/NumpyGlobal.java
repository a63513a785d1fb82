package dev.cresset.zoo.datasets;

import java.util.List;

/**
 * The functions and classes that a pickled batch may name. A pickle is a program; this list is all that such a program
 * can call here, and each entry is code of this class: nothing is looked up or made by name.
 */
enum NumpyGlobal {
    /** Makes an empty array, which a later instruction fills. */
    RECONSTRUCT {
        @Override
        Object call(List<?> arguments) {
            return new NumpyArray();
        }
    },
    /** The class of arrays, an argument of {@link #RECONSTRUCT}. */
    NDARRAY,
    /** Makes the element type, always {@code 'u1'}: a byte without sign. */
    DTYPE {
        @Override
        Object call(List<?> arguments) {
            String type = argument(arguments, 0, Bytes.class).text();
            require(
                    type.equals("u1") || type.equals("|u1"),
                    "an array of '" + Bytes.printable(type) + "', expected 'u1'");
            return UINT8;
        }
    },
    /** Turns the text that stands for bytes in Python 3's protocol 2 into these bytes. */
    ENCODE {
        @Override
        Object call(List<?> arguments) {
            String encoding = argument(arguments, 1, Bytes.class).text();
            require(encoding.equals("latin1"), "the encoding '" + Bytes.printable(encoding) + "', expected 'latin1'");
            return argument(arguments, 0, Bytes.class).encodedLatin1();
        }
    },
    /** Makes a whole array: protocol 5. */
    FROM_BUFFER {
        @Override
        Object call(List<?> arguments) {
            argument(arguments, 1, NumpyGlobal.class);
            String order = argument(arguments, 3, Bytes.class).text();
            return fill(new NumpyArray(), argument(arguments, 2, List.class), order.equals("F"), arguments, 0);
        }
    },
    /** The one element type there is: a value, not callable. */
    UINT8;

    /** The global of that name, as in {@code numpy ndarray}. */
    static NumpyGlobal named(String name) {
        return switch (name) {
            case "numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct" -> RECONSTRUCT;
            case "numpy.core.numeric _frombuffer", "numpy._core.numeric _frombuffer" -> FROM_BUFFER;
            case "numpy ndarray" -> NDARRAY;
            case "numpy dtype" -> DTYPE;
            case "_codecs encode" -> ENCODE;
            default ->
                throw new IllegalArgumentException(
                        "it names '" + Bytes.printable(name) + "', which such a file has no use for");
        };
    }

    /** Calls the function, or makes a value of the class. */
    Object call(List<?> arguments) {
        throw new IllegalArgumentException("it calls " + name());
    }

    /** Gives an object its state. */
    static void build(Object object, List<?> state) {
        if (object == UINT8) {
            return; // the state repeats what 'u1' says
        }
        require(object instanceof NumpyArray, "it gives a state to something that has none");
        argument(state, 2, NumpyGlobal.class);
        fill((NumpyArray) object, argument(state, 1, List.class), argument(state, 3, Boolean.class), state, 4);
    }

    private static NumpyArray fill(NumpyArray array, List<?> shape, boolean fortran, List<?> arguments, int data) {
        return array.fill(shape(shape), fortran, argument(arguments, data, Bytes.class));
    }

    private static int[] shape(List<?> dimensions) {
        int[] shape = new int[dimensions.size()];
        for (int i = 0; i < shape.length; i++) {
            long dimension = argument(dimensions, i, Long.class);
            require(dimension >= 0 && dimension <= Integer.MAX_VALUE, "an array dimension of " + dimension);
            shape[i] = (int) dimension;
        }
        return shape;
    }

    private static <T> T argument(List<?> arguments, int index, Class<T> type) {
        require(
                index < arguments.size() && type.isInstance(arguments.get(index)),
                "an argument is missing or of the wrong type");
        return type.cast(arguments.get(index));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
