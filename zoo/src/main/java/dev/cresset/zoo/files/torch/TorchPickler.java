package dev.cresset.zoo.files.torch;

import dev.cresset.Complex;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.pickle.Batches;
import dev.cresset.zoo.files.pickle.PickleOutput;
import dev.cresset.zoo.files.python.Counter;
import dev.cresset.zoo.files.python.OrderedDict;
import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Pickles an object as {@code torch.save} does, without the storages. */
final class TorchPickler {

    private final PickleOutput out = new PickleOutput();
    private final TensorPickler tensors;

    private TorchPickler(SavedObject object) {
        this.tensors = new TensorPickler(out, object, this::write);
    }

    /** @return the pickle of an object that was checked */
    static byte[] pickle(Object root, SavedObject object) {
        TorchPickler pickler = new TorchPickler(object);
        pickler.write(root);
        return pickler.out.finish();
    }

    private void write(Object value) {
        if (value == null) {
            out.none();
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Enum<?> constant) {
            constant(constant);
        } else if (!out.recall(value)) {
            writeNew(value);
        }
    }

    private void number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            out.real(number.doubleValue());
        } else if (number instanceof BigInteger integer) {
            out.integer(integer);
        } else if (number instanceof Complex complex) {
            out.call("__builtin__", "complex", 2, () -> {
                out.real(complex.real());
                out.real(complex.imaginary());
            });
            out.store();
        } else {
            out.integer(number.longValue());
        }
    }

    /** A dtype or a quantization scheme is a name in PyTorch, a layout is made from its name. */
    private void constant(Enum<?> constant) {
        if (constant instanceof Layout) {
            out.call("torch.serialization", "_get_layout", 1, () -> out.string(constant.toString()));
            out.store();
        } else {
            out.global("torch", constant.name().toLowerCase(Locale.ROOT));
        }
    }

    private void writeNew(Object value) {
        switch (value) {
            case Tensor tensor -> {
                tensors.write(tensor);
                out.remember(tensor);
            }
            case Map<?, ?> map -> map(map);
            case Tuple tuple -> out.tuple(tuple, tuple.size(), () -> tuple.forEach(this::write));
            case Shape shape -> {
                out.call("torch", "Size", 1, () -> out.tuple(shape.ndim(), () -> shape.forEach(this::write)));
                out.remember(shape);
            }
            case Set<?> set -> {
                out.call("__builtin__", "set", 1, () -> list(set));
                out.remember(set);
            }
            case Collection<?> collection -> list(collection);
            case Device device -> device(device);
            default -> bytes((byte[]) value);
        }
    }

    private void list(Collection<?> elements) {
        Batches.emptyList(out);
        out.remember(elements);
        Batches.append(out, elements, this::write);
    }

    private void map(Map<?, ?> map) {
        if (map instanceof Counter counter) {
            out.call("collections", "Counter", 1, () -> {
                Batches.emptyDictionary(out);
                out.store();
                put(counter);
            });
            out.remember(counter);
            return;
        }
        if (map instanceof OrderedDict) {
            out.call("collections", "OrderedDict", 0, () -> {});
        } else {
            Batches.emptyDictionary(out);
        }
        out.remember(map);
        put(map);
        if (map instanceof OrderedDict ordered && !ordered.attributes().isEmpty()) {
            write(ordered.attributes());
            out.build();
        }
    }

    private void put(Map<?, ?> map) {
        Batches.put(out, map, entry -> {
            write(entry.getKey());
            write(entry.getValue());
        });
    }

    private void device(Device device) {
        boolean indexed = device.index() >= 0;
        out.call("torch", "device", indexed ? 2 : 1, () -> {
            out.string(device.type().name().toLowerCase(Locale.ROOT));
            if (indexed) {
                out.integer(device.index());
            }
        });
        out.remember(device);
    }

    /** Protocol 2 has no bytes: Python writes characters 0 to 255, and a call that encodes them. */
    private void bytes(byte[] bytes) {
        out.call("_codecs", "encode", 2, () -> {
            out.string(new String(bytes, StandardCharsets.ISO_8859_1));
            out.string("latin1");
        });
        out.remember(bytes);
    }
}
