package dev.cresset.zoo.files.loading;

import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.MappedSource;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.ParameterNode;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads tensors of a file into tensors that exist. */
public final class TensorFiller {

    /** What PyTorch before 0.4.1 did not save of a normalisation; it stays as it is where a file lacks it. */
    private static final String COUNT_OF_BATCHES = ".num_batches_tracked";

    private static final String WRAPPED = "module.";

    private final ByteSource file;
    private final List<FileRange> ranges = new ArrayList<>();
    private final List<TensorNode> rest = new ArrayList<>();
    private final List<Tensor> targetsOfRest = new ArrayList<>();

    private TensorFiller(ByteSource file) {
        this.file = file;
    }

    /**
     * Copies the values of a file into tensors, or has them look at its mapped memory.
     *
     * @param nodes the file's tensors by key
     * @param file the file, whose mapped memory the tensors look at from now on where it is mapped
     * @param targets the tensors to change, of the same keys and shapes
     * @throws Malformed if keys or shapes differ, with all of them
     */
    public static void fill(Map<String, TensorNode> nodes, ByteSource file, Map<String, Tensor> targets) {
        checkKeys(nodes, targets);
        try (Scope _ = Scope.open();
                var _ = Torch.noGrad()) {
            new TensorFiller(file).fill(nodes, targets);
        }
    }

    private static void checkKeys(Map<String, TensorNode> nodes, Map<String, Tensor> targets) {
        List<String> problems = new ArrayList<>();
        if (isWrapped(nodes.keySet()) && !isWrapped(targets.keySet())) {
            problems.add("its keys begin with " + Quote.of(WRAPPED) + ", as those of torch.nn.DataParallel do");
        }
        targets.forEach((key, target) -> {
            TensorNode node = nodes.get(key);
            if (node == null && !key.endsWith(COUNT_OF_BATCHES)) {
                problems.add("it lacks " + Quote.of(key));
            } else if (node != null && !Shape.of(node.shape()).equals(target.shape())) {
                problems.add(Quote.of(key) + " has the shape " + Arrays.toString(node.shape()) + " instead of "
                        + target.shape());
            }
        });
        nodes.keySet().stream()
                .filter(key -> !targets.containsKey(key))
                .forEach(key -> problems.add("it has " + Quote.of(key) + " in addition"));
        Malformed.unless(problems.isEmpty(), "it does not fit: " + String.join("; ", problems));
    }

    private static boolean isWrapped(Set<String> keys) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> key.startsWith(WRAPPED));
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

    /** Whether the file's bytes, as they stand, are what the tensor's memory is to hold. */
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
