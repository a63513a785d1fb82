package dev.cresset.zoo.datasets;

import dev.cresset.DType;
import dev.cresset.zoo.files.globals.AllowedGlobals;
import dev.cresset.zoo.files.io.ArraySource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.nodes.ArrayNode;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Budget;
import dev.cresset.zoo.files.pickle.PickleInput;
import dev.cresset.zoo.files.pickle.PickleReader;
import dev.cresset.zoo.files.pickle.StringEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A batch of the Python distribution: a pickled dictionary whose {@code data} is a NumPy array of {@code (N, 3072)} bytes, in the binary
 * distribution's order, and whose {@code labels} (CIFAR-100: {@code fine_labels} and {@code coarse_labels}) is a list of {@code N}
 * integers.
 */
final class CifarPickle {

    private final Map<?, ?> dictionary;
    private final String name;
    private final CifarLabels kind;

    private CifarPickle(Map<?, ?> dictionary, String name, CifarLabels kind) {
        this.dictionary = dictionary;
        this.name = name;
        this.kind = kind;
    }

    static CifarBatch parse(byte[] file, String name, CifarLabels kind) {
        String where = name + " is not a pickled " + kind.dataset() + " batch";
        try {
            return new CifarPickle(dictionary(file, where), name, kind).batch();
        } catch (Malformed malformed) {
            throw new DatasetException(malformed.getMessage(), malformed);
        } catch (IllegalArgumentException misfit) {
            throw new DatasetException(where + ": " + misfit.getMessage(), misfit);
        }
    }

    private static Map<?, ?> dictionary(byte[] file, String where) {
        PickleInput in = new PickleInput(new ArraySource(file), where, 0, file.length, Budget.halfOfHeap(where));
        Object root = PickleReader.read(in, AllowedGlobals.NUMPY, PickleReader.NO_IDENTIFIERS, StringEncoding.BYTES);
        if (!(root instanceof Map<?, ?> dictionary)) {
            throw new IllegalArgumentException("it holds " + Arguments.describe(root) + ", not a dictionary");
        }
        return dictionary;
    }

    private CifarBatch batch() {
        if (!(dictionary.get("data") instanceof ArrayNode data)) {
            throw new IllegalArgumentException("its dictionary has no array 'data'");
        }
        long[] shape = data.shape();
        if (data.dtype() != DType.UINT8 || shape.length != 2 || shape[1] != CifarBatch.IMAGE_SIZE) {
            throw new IllegalArgumentException("'data' has the type " + data.dtype() + " and the shape "
                    + Arrays.toString(shape) + ", expected torch.uint8 and [N, " + CifarBatch.IMAGE_SIZE + "]");
        }
        return new CifarBatch(rowByRow(data), labels(shape[0]));
    }

    private static byte[] rowByRow(ArrayNode matrix) {
        byte[] values = matrix.values();
        int columns = (int) matrix.shape()[1];
        int rowStep = (int) matrix.strides()[0];
        int columnStep = (int) matrix.strides()[1];
        if (columnStep == 1) {
            return values;
        }
        byte[] rows = new byte[values.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = values[i / columns * rowStep + i % columns * columnStep];
        }
        return rows;
    }

    private byte[] labels(long images) {
        if (!(dictionary.get(kind.key()) instanceof List<?> values)) {
            throw new IllegalArgumentException("its dictionary has no list '" + kind.key() + "'");
        }
        if (values.isEmpty() || values.size() != images) {
            throw new IllegalArgumentException(values.size() + " labels for " + images + " images");
        }
        byte[] labels = new byte[values.size()];
        for (int i = 0; i < labels.length; i++) {
            if (!(values.get(i) instanceof Long label)) {
                throw new IllegalArgumentException("label " + i + " is " + Arguments.describe(values.get(i)));
            }
            labels[i] = Labels.check(label, kind.classes(), name, i);
        }
        return labels;
    }
}
