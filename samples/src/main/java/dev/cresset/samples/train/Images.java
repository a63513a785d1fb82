package dev.cresset.samples.train;

/** The data sets that the commands know. */
enum Images {
    CIFAR10("cifar10"),
    CIFAR100("cifar100"),
    DIGITS("digits"),
    FASHION_MNIST("fashion-mnist"),
    FOLDER("folder");

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
