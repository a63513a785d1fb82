package dev.cresset.generator;

/**
 * One parameter of a shim function.
 *
 * @param cType its C type
 * @param name its name, where {@code $} is the argument's
 * @param layout the Java layout of its value
 */
record CParameter(String cType, String name, String layout) {

    static CParameter int64(String name) {
        return new CParameter("int64_t", name, "JAVA_LONG");
    }

    static CParameter int32(String name) {
        return new CParameter("int32_t", name, "JAVA_INT");
    }

    static CParameter bool(String name) {
        return new CParameter("bool", name, "JAVA_BOOLEAN");
    }

    static CParameter float64(String name) {
        return new CParameter("double", name, "JAVA_DOUBLE");
    }

    /** An address, which is an integer in Java. */
    static CParameter pointer(String cType, String name) {
        return new CParameter(cType, name, "JAVA_LONG");
    }
}
