package dev.cresset.zoo.files.loading;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.TensorOptions;
import dev.cresset.Torch;
import dev.cresset.error.TorchException;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.nodes.ArrayNode;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.MetaNode;
import dev.cresset.zoo.files.nodes.ParameterNode;
import dev.cresset.zoo.files.nodes.QuantizedNode;
import dev.cresset.zoo.files.nodes.SparseNode;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Map;

/** Makes tensors from their descriptions and the loaded storages. */
final class TensorBuilder {

    private final Map<StorageRef, Storage> storages;

    TensorBuilder(Map<StorageRef, Storage> storages) {
        this.storages = storages;
    }

    /**
     * @return the tensor, which belongs to no scope
     * @throws Malformed if LibTorch refuses it
     */
    Tensor build(TensorNode node) {
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            Tensor tensor = make(node);
            if (node.requiresGrad()) {
                tensor.requiresGrad_(true);
            }
            return tensor.keep();
        } catch (TorchException | IllegalArgumentException refused) {
            throw new Malformed(
                    "a tensor of " + node.dtype() + " and shape " + Arrays.toString(node.shape()) + " cannot be made: "
                            + refused.getMessage().lines().findFirst().orElse(""),
                    refused);
        }
    }

    private Tensor make(TensorNode node) {
        if (node instanceof DenseNode dense) {
            return dense(dense);
        }
        if (node instanceof ParameterNode parameter) {
            return make(parameter.data());
        }
        if (node instanceof QuantizedNode quantized) {
            return quantized(quantized);
        }
        if (node instanceof SparseNode sparse) {
            return sparse(sparse);
        }
        if (node instanceof MetaNode meta) {
            return Torch.emptyStrided(meta.shape(), meta.strides(), meta.dtype(), Device.META);
        }
        return array((ArrayNode) node);
    }

    private Tensor dense(DenseNode node) {
        Tensor tensor = storages.get(node.storage()).tensor(node.dtype(), node.offset(), node.shape(), node.strides());
        tensor = node.conjugate() ? Aten._conj(tensor) : tensor;
        return node.negative() ? Aten._negView(tensor) : tensor;
    }

    private Tensor quantized(QuantizedNode node) {
        long[] shape = node.shape();
        Tensor empty = node.scales() == null
                ? Aten._emptyAffineQuantized(shape, onCpu(node.dtype()), node.scale(), node.zeroPoint())
                : Aten._emptyPerChannelAffineQuantized(
                        shape, dense(node.scales()), dense(node.zeroPoints()), node.axis(), node.dtype(), Device.CPU);
        DenseNode integers = node.integers();
        return storages.get(integers.storage()).set(empty, integers.offset(), shape, integers.strides());
    }

    /** Operators do not check indices, so they are checked first. */
    private Tensor sparse(SparseNode node) {
        Tensor indices = dense(node.indices());
        Tensor values = dense(node.values());
        long[] shape = node.shape();
        if (node.plainIndices() == null) {
            return coordinates(indices, values, shape, node.coalesced());
        }
        Tensor plain = dense(node.plainIndices());
        Aten._validateSparseCompressedTensorArgs(indices, plain, values, shape, node.layout());
        return Torch.sparseCompressedTensor(
                indices, plain, values, shape, onCpu(values.dtype()).layout(node.layout()));
    }

    private static Tensor coordinates(Tensor indices, Tensor values, long[] shape, Boolean coalesced) {
        TensorOptions options = onCpu(values.dtype());
        if (coalesced == null) {
            Aten._validateSparseCooTensorArgs(indices, values, shape);
            return Torch.sparseCooTensor(indices, values, shape, options);
        }
        Aten._validateSparseCooTensorArgs(indices, values, shape, coalesced);
        return Torch.sparseCooTensor(indices, values, shape, options, coalesced);
    }

    private static TensorOptions onCpu(DType dtype) {
        return TensorOptions.DEFAULT.dtype(dtype).device(Device.CPU);
    }

    private static Tensor array(ArrayNode node) {
        byte[] values = node.values();
        DType dtype = node.dtype();
        try (Storage storage = Storage.allocate(values.length)) {
            storage.segment().copyFrom(MemorySegment.ofArray(values));
            return storage.tensor(dtype, 0, node.shape(), node.strides());
        }
    }
}
