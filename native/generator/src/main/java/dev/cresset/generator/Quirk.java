package dev.cresset.generator;

/** A difference between an operator's C++ signature and its schema. */
enum Quirk {
    NONE("-"),
    /** A changed tensor is passed and returned as {@code const Tensor&}. */
    CONST_SELF("const-self"),
    /** {@code Tensor[]} is passed as {@code const ITensorListRef&}. */
    TENSOR_REF("tensor-ref");

    private final String listName;

    Quirk(String listName) {
        this.listName = listName;
    }

    /** @throws IllegalArgumentException if the operator list has no such quirk */
    static Quirk of(String listName) {
        for (Quirk quirk : values()) {
            if (quirk.listName.equals(listName)) {
                return quirk;
            }
        }
        throw new IllegalArgumentException("an operator's quirk is -, const-self or tensor-ref, not " + listName);
    }
}
