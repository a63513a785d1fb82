package dev.cresset.zoo.files;

import dev.cresset.Layout;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.nodes.KeyedTensors;
import dev.cresset.zoo.files.nodes.SparseNode;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the public summary of a file. */
final class Summaries {

    private Summaries() {}

    static FileSummary of(FileContents contents, ByteSource file) {
        List<TensorInfo> tensors = new ArrayList<>();
        Object tree = KeyedTensors.copy(contents.root(), (key, node) -> {
            TensorInfo info = info(key, node);
            tensors.add(info);
            return info;
        });
        return new FileSummary(contents.format(), file.size(), List.copyOf(tensors), tree);
    }

    private static TensorInfo info(String key, TensorNode node) {
        List<Long> shape = list(node.shape());
        List<DenseNode> parts = node.parts();
        if (node instanceof SparseNode sparse) {
            return new TensorInfo(key, node.dtype(), sparse.layout(), shape, List.of(), 0, node.requiresGrad(), null);
        }
        if (parts.isEmpty()) {
            return new TensorInfo(key, node.dtype(), Layout.STRIDED, shape, List.of(), 0, node.requiresGrad(), null);
        }
        DenseNode dense = parts.get(0);
        return new TensorInfo(
                key,
                node.dtype(),
                Layout.STRIDED,
                shape,
                list(dense.strides()),
                dense.offset(),
                node.requiresGrad(),
                info(dense.storage()));
    }

    private static StorageInfo info(StorageRef storage) {
        return new StorageInfo(storage.key(), storage.byteSize(), storage.position(), storage.location());
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
