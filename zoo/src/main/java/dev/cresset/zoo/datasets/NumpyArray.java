package dev.cresset.zoo.datasets;

import java.util.Arrays;

/** A pickled NumPy array of unsigned bytes: made empty and filled later, as pickles do it. */
final class NumpyArray {

    private int[] shape = {0};
    private boolean fortran;
    private Bytes data = new Bytes(new byte[0], 0, 0);

    /**
     * Gives the array its content.
     *
     * @param newShape the dimensions
     * @param newFortran whether the first dimension, not the last, is contiguous
     * @param newData the elements
     * @return this array
     */
    NumpyArray fill(int[] newShape, boolean newFortran, Bytes newData) {
        shape = newShape;
        fortran = newFortran;
        data = newData;
        return this;
    }

    /** Whether this is a matrix with that number of columns whose data is complete. */
    boolean isMatrix(int columns) {
        return shape.length == 2 && shape[1] == columns && (long) shape[0] * columns == data.length();
    }

    /** The number of rows of a matrix. */
    int rows() {
        return shape[0];
    }

    /** The elements of a matrix, row by row. */
    byte[] rowMajor() {
        if (!fortran) {
            return data.copy();
        }
        int rows = shape[0];
        int columns = shape[1];
        byte[] transposed = new byte[data.length()];
        for (int i = 0; i < transposed.length; i++) {
            transposed[i] = data.buffer()[data.offset() + i / columns + i % columns * rows];
        }
        return transposed;
    }

    /** Shape and size for messages, as {@code shape (2, 3072) and 6144 bytes}. */
    @Override
    public String toString() {
        String dimensions = Arrays.toString(shape).replace('[', '(').replace(']', ')');
        return "shape " + dimensions + " and " + data.length() + " bytes";
    }
}
