package dev.cresset.samples.train;

/** The data sets that {@code cresset train} knows. */
enum Images {
    CIFAR10("cifar10"),
    DIGITS("digits"),
    FASHION_MNIST("fashion-mnist");

    private final String option;

    Images(String option) {
        this.option = option;
    }

    /** The data set's name on the command line. */
    @Override
    public String toString() {
        return option;
    }
}
