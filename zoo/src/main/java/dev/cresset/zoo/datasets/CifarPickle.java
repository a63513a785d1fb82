package dev.cresset.zoo.datasets;

import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Map;

/**
 * The Python distribution's files: a pickled dictionary whose {@code data} is a NumPy array of {@code (N, 3072)} bytes, in
 * the binary distribution's order, and whose {@code labels} (CIFAR-100: {@code fine_labels} and {@code coarse_labels}) is a list of {@code N} integers.
 */
final class CifarPickle {

    private CifarPickle() {}

    static CifarBatch parse(byte[] file, String name, CifarLabels kind) {
        try {
            Object value = PickleReader.read(file);
            if (!(value instanceof Map<?, ?> dictionary)) {
                throw new IllegalArgumentException("it holds no dictionary");
            }
            return batch(dictionary, name, kind);
        } catch (BufferUnderflowException e) {
            throw new DatasetException(
                    name + " is truncated: its pickle breaks off after " + file.length + " bytes", e);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(name + " is no pickled " + kind.dataset() + " batch: " + e.getMessage(), e);
        }
    }

    private static CifarBatch batch(Map<?, ?> dictionary, String name, CifarLabels kind) {
        if (!(dictionary.get("data") instanceof NumpyArray data)) {
            throw new IllegalArgumentException("its dictionary has no array 'data'");
        }
        if (!data.isMatrix(CifarBatch.IMAGE_SIZE)) {
            throw new IllegalArgumentException(
                    "'data' has " + data + ", expected shape (N, " + CifarBatch.IMAGE_SIZE + ")");
        }
        if (!(dictionary.get(kind.key()) instanceof List<?> labels)) {
            throw new IllegalArgumentException("its dictionary has no list '" + kind.key() + "'");
        }
        if (labels.isEmpty() || labels.size() != data.rows()) {
            throw new IllegalArgumentException(labels.size() + " labels for " + data.rows() + " images");
        }
        return new CifarBatch(data.rowMajor(), labels(labels, name, kind));
    }

    private static byte[] labels(List<?> values, String name, CifarLabels kind) {
        byte[] labels = new byte[values.size()];
        for (int i = 0; i < labels.length; i++) {
            if (!(values.get(i) instanceof Long label)) {
                throw new IllegalArgumentException("label " + i + " is no integer");
            }
            labels[i] = Labels.check(label, kind.classes(), name, i);
        }
        return labels;
    }
}
