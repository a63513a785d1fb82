package dev.cresset.nn.utils;

/** How an orthogonal matrix is computed from one that can be any. */
public enum OrthogonalMap {

    /** The exponential of a skew-symmetric matrix. */
    MATRIX_EXP,

    /** The Cayley map of a skew-symmetric matrix: quicker than its exponential. */
    CAYLEY,

    /** A product of Householder reflections; real matrices only. */
    HOUSEHOLDER
}
