package dev.cresset;

/** A value does not fit an argument's type. The message continues "the argument takes TYPE". */
final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MismatchException(String message) {
        super(message);
    }

    static MismatchException of(Object value) {
        return new MismatchException(
                ", not " + (value == null ? "null" : value.getClass().getSimpleName()));
    }

    static MismatchException noCounterpart() {
        return new MismatchException(", which has no counterpart in Java");
    }
}
