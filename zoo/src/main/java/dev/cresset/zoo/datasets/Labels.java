package dev.cresset.zoo.datasets;

/** Checks of labels. */
final class Labels {

    private Labels() {}

    /** Checks that a label is less than {@code classes}; {@code name} and {@code item} tell its place in messages. */
    static byte check(long label, int classes, String name, int item) {
        if (label < 0 || label >= classes) {
            throw new DatasetException(
                    name + ": label " + label + " of image " + item + " is not between 0 and " + (classes - 1));
        }
        return (byte) label;
    }

    /** Checks all labels of a file. */
    static byte[] check(byte[] labels, int classes, String name) {
        for (int i = 0; i < labels.length; i++) {
            check(Byte.toUnsignedInt(labels[i]), classes, name, i);
        }
        return labels;
    }
}
