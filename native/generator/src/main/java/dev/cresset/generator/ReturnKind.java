package dev.cresset.generator;

/** The kind of an operator's results, which decides how they cross the boundary. */
enum ReturnKind {
    /** One new tensor: the call returns its handle. */
    TENSOR,
    /** Nothing but arguments that it has changed: the call returns only success or failure. */
    NOTHING,
    /** Anything else: the call fills slots. */
    SLOTS
}
