package dev.cresset.zoo.datasets;

/** The training part of a data set, or its test part. */
public enum Split {
    /** The images for training. */
    TRAIN,
    /** The images for testing. */
    TEST
}
