package dev.cresset.zoo.files.loading;

import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.MappedSource;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.ParameterNode;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads the tensors of a file into those of a module. */
public final class TensorFiller {

    private final ByteSource file;
    private final List<FileRange> ranges = new ArrayList<>();
    private final List<TensorNode> rest = new ArrayList<>();
    private final List<Tensor> targetsOfRest = new ArrayList<>();

    private TensorFiller(ByteSource file) {
        this.file = file;
    }

    /**
     * Loads the state dict of a file into a module: copies the values, or lets the module's tensors share the file's mapped memory.
     *
     * @param name the file's name in messages
     * @param nodes the file's tensors by key
     * @param file the file
     * @param module the module, which has the same keys and shapes
     * @throws dev.cresset.nn.StateDictException if keys or shapes differ, with all of them
     */
    public static void load(String name, Map<String, TensorNode> nodes, ByteSource file, Module<?> module) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        nodes.forEach((key, node) -> shapes.put(key, shape(node)));
        module.loadStateDict(name, shapes, targets -> {
            try (Scope _ = Scope.open()) {
                new TensorFiller(file).fill(nodes, targets);
            }
        });
    }

    private static Shape shape(TensorNode node) {
        try {
            return Shape.of(node.shape());
        } catch (IllegalArgumentException incomplete) {
            throw new Malformed(incomplete.getMessage(), incomplete);
        }
    }

    private void fill(Map<String, TensorNode> nodes, Map<String, Tensor> targets) {
        nodes.forEach((key, node) -> add(node, targets.get(key)));
        TensorBuilder builder = TensorLoader.builder(rest, file);
        FileRange.read(file, ranges);
        for (int i = 0; i < rest.size(); i++) {
            Tensor target = targetsOfRest.get(i);
            try (Tensor tensor = builder.build(rest.get(i))) {
                if (file instanceof MappedSource && isAlike(tensor, target)) {
                    target.setData(tensor.detach());
                } else {
                    target.copy_(tensor);
                }
            }
        }
    }

    private void add(TensorNode node, Tensor target) {
        TensorNode data = node instanceof ParameterNode parameter ? parameter.data() : node;
        if (!(file instanceof MappedSource) && data instanceof DenseNode dense && canBeRead(dense, target)) {
            long size = target.dtype().itemSize();
            MemorySegment memory = Storage.of(target).segment();
            long bytes = target.numel() * size;
            ranges.add(new FileRange(
                    dense.storage().position() + dense.offset() * size,
                    memory.asSlice(target.storageOffset() * size, bytes)));
        } else {
            rest.add(data);
            targetsOfRest.add(target);
        }
    }

    /** Whether the file's bytes are the bytes of the tensor's memory. */
    private static boolean canBeRead(DenseNode node, Tensor target) {
        return node.isLiteral()
                && node.isContiguous()
                && node.dtype() == target.dtype()
                && target.device().equals(Device.CPU)
                && target.layout() == Layout.STRIDED
                && target.isContiguous()
                && !target.isConj()
                && !target.isNeg();
    }

    private static boolean isAlike(Tensor tensor, Tensor target) {
        return tensor.dtype() == target.dtype()
                && tensor.device().equals(target.device())
                && tensor.layout() == target.layout();
    }
}
