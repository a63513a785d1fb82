package dev.cresset.bindings.dispatch;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.Scalar;

/** The kinds of boxed values, in the shim's numbers. */
final class BoxedKind {

    static final int NONE = CRESSET_VALUE_NONE();
    static final int TENSOR = CRESSET_VALUE_TENSOR();
    static final int DOUBLE = CRESSET_VALUE_DOUBLE();
    static final int INT = CRESSET_VALUE_INT();
    static final int BOOL = CRESSET_VALUE_BOOL();
    static final int COMPLEX = CRESSET_VALUE_COMPLEX();
    static final int STRING = CRESSET_VALUE_STRING();
    static final int DEVICE = CRESSET_VALUE_DEVICE();
    static final int GENERATOR = CRESSET_VALUE_GENERATOR();
    static final int LIST = CRESSET_VALUE_LIST();
    static final int UNSIGNED = CRESSET_VALUE_UNSIGNED();
    static final int NUMBER = CRESSET_VALUE_NUMBER();
    static final int OPTIONAL_TENSOR = CRESSET_VALUE_OPTIONAL_TENSOR();
    static final int OPTIONAL_NUMBER = CRESSET_VALUE_OPTIONAL_NUMBER();

    private BoxedKind() {}

    static int ofScalar(Scalar.Kind kind) {
        return switch (kind) {
            case DOUBLE -> DOUBLE;
            case INT -> INT;
            case UNSIGNED -> UNSIGNED;
            case COMPLEX -> COMPLEX;
            case BOOL -> BOOL;
        };
    }

    static Scalar.Kind scalarKind(int boxed) {
        for (Scalar.Kind kind : Scalar.Kind.values()) {
            if (ofScalar(kind) == boxed) {
                return kind;
            }
        }
        throw new IllegalStateException("no number has the kind " + boxed);
    }
}
