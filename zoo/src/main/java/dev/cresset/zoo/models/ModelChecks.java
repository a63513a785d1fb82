package dev.cresset.zoo.models;

/** Checks of the configurations' numbers. */
final class ModelChecks {

    private ModelChecks() {}

    static void numClasses(String name, long numClasses) {
        if (numClasses < 1) {
            throw new IllegalArgumentException(name + " needs 1 or more classes, not " + numClasses);
        }
    }

    static void probability(String name, String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " needs a " + option + " between 0 and 1, not " + value);
        }
    }
}
