package dev.cresset.zoo.files.torch;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.QScheme;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.globals.TorchTypes;
import dev.cresset.zoo.files.pickle.PickleOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes tensors as calls of the functions that rebuild them, as {@code torch.Tensor.__reduce_ex__} does. */
final class TensorPickler {

    private static final String UTILS = "torch._utils";

    private final PickleOutput out;
    private final SavedObject object;
    private final Consumer<Object> values;

    TensorPickler(PickleOutput out, SavedObject object, Consumer<Object> values) {
        this.out = out;
        this.object = object;
        this.values = values;
    }

    void write(Tensor tensor) {
        if (tensor.device().type() == Device.Type.META) {
            out.call(UTILS, "_rebuild_meta_tensor_no_storage", 4, () -> {
                values.accept(tensor.dtype());
                integers(tensor.shape().toArray());
                integers(tensor.stride());
                out.bool(tensor.requiresGrad());
            });
        } else if (tensor.layout() != Layout.STRIDED) {
            sparse(tensor, object.parts(tensor));
        } else if (tensor.dtype().isQuantized()) {
            quantized(tensor, object.parts(tensor));
        } else {
            dense(tensor);
        }
    }

    private void dense(Tensor tensor) {
        SavedStorages.Saved storage = object.storages().of(tensor);
        boolean marked = tensor.isConj() || tensor.isNeg();
        boolean untyped = storage.dtype() == null;
        String function = untyped ? "_rebuild_tensor_v3" : "_rebuild_tensor_v2";
        out.call(UTILS, function, 6 + (untyped ? 1 : 0) + (marked ? 1 : 0), () -> {
            view(tensor, storage);
            out.bool(tensor.requiresGrad());
            noHooks();
            if (untyped) {
                values.accept(tensor.dtype());
            }
            if (marked) {
                marks(tensor);
            }
        });
    }

    /** Storage, offset, shape, strides. */
    private void view(Tensor tensor, SavedStorages.Saved storage) {
        DType dtype = storage.dtype();
        out.tuple(5, () -> {
            out.string("storage");
            if (dtype == null) {
                out.global("torch.storage", "UntypedStorage");
            } else {
                out.global("torch", TorchTypes.storageName(dtype));
            }
            out.string(storage.key());
            out.string("cpu");
            out.integer(storage.memory().byteSize() / (dtype == null ? 1 : dtype.itemSize()));
        });
        out.persistent();
        out.integer(tensor.storageOffset());
        integers(tensor.shape().toArray());
        integers(tensor.stride());
    }

    private void noHooks() {
        out.call("collections", "OrderedDict", 0, () -> {});
        out.store();
    }

    /** The values are the conjugates or the negatives of what the storage holds. */
    private void marks(Tensor tensor) {
        Map<String, Boolean> marks = new LinkedHashMap<>();
        if (tensor.isConj()) {
            marks.put("conj", true);
        }
        if (tensor.isNeg()) {
            marks.put("neg", true);
        }
        values.accept(marks);
    }

    private void quantized(Tensor tensor, List<Tensor> channels) {
        SavedStorages.Saved storage = object.storages().of(tensor);
        if (storage.dtype() == null) {
            throw new IllegalArgumentException(
                    "a quantized tensor that shares its memory with a tensor of another dtype cannot be saved");
        }
        out.call(UTILS, "_rebuild_qtensor", 7, () -> {
            view(tensor, storage);
            if (channels.isEmpty()) {
                out.tuple(3, () -> {
                    values.accept(QScheme.PER_TENSOR_AFFINE);
                    out.real(tensor.qScale());
                    out.integer(tensor.qZeroPoint());
                });
            } else {
                out.tuple(4, () -> {
                    values.accept(QScheme.PER_CHANNEL_AFFINE);
                    channels.forEach(values);
                    out.integer(tensor.qPerChannelAxis());
                });
            }
            out.bool(tensor.requiresGrad());
            noHooks();
        });
    }

    private void sparse(Tensor tensor, List<Tensor> parts) {
        boolean coordinates = tensor.layout() == Layout.SPARSE_COO;
        out.call(UTILS, "_rebuild_sparse_tensor", 2, () -> {
            values.accept(tensor.layout());
            out.tuple(4, () -> {
                parts.forEach(values);
                values.accept(tensor.shape());
                if (coordinates) {
                    out.bool(tensor.isCoalesced());
                }
            });
        });
    }

    private void integers(long[] integers) {
        out.tuple(integers.length, () -> {
            for (long integer : integers) {
                out.integer(integer);
            }
        });
    }
}
