package dev.cresset.zoo.datasets;

/** The part of a data set that a network learns from, or the part that it is judged by. */
public enum Split {
    /** The images to learn from. */
    TRAIN,
    /** The images to judge by, never learned from. */
    TEST
}
