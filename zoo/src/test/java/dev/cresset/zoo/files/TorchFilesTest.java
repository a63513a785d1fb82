package dev.cresset.zoo.files;

import static dev.cresset.zoo.files.TestFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Complex;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.QScheme;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.python.Counter;
import dev.cresset.zoo.files.python.OrderedDict;
import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchFilesTest {

    private static final LoadOptions MAPPED = LoadOptions.defaults().mmap(true);

    @TempDir
    private Path folder;

    private Object loaded;

    @AfterEach
    void closesWhatItLoads() {
        TestFiles.close(loaded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip.pth", "legacy.pth", "protocol3.pth", "protocol4.pth", "protocol5.pth"})
    void readsEveryDtypeViewAndValue(String name) {
        checkEverything(TorchFiles.load(TestFiles.named(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip.pth", "legacy.pth"})
    void readsTheSameFromAMappedFile(String name) {
        checkEverything(TorchFiles.load(TestFiles.named(name), MAPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip.pth", "legacy.pth"})
    void writesEveryDtypeViewAndValue(String name) {
        Object original = TorchFiles.load(TestFiles.named(name));
        Path copy = folder.resolve("copy.pth");
        TorchFiles.save(copy, original);
        TestFiles.close(original);
        checkEverything(TorchFiles.load(copy));
    }

    private void checkEverything(Object everything) {
        loaded = everything;
        assertThat(((Map<?, ?>) at(everything, "tensors")).keySet()).hasSize(27);
        DescribedTensors.check(at(everything, "tensors"));
        checkViews(at(everything, "views"));
        checkValues((Map<?, ?>) at(everything, "values"));
    }

    private static void checkViews(Object views) {
        DescribedTensors.check(views);
        Object base = at(views, "base", "tensor");
        for (String view : List.of("transposed", "sliced", "expanded")) {
            assertThat(DescribedTensors.shareMemory(at(views, view, "tensor"), base))
                    .as(view)
                    .isTrue();
        }
        assertThat(DescribedTensors.shareMemory(at(views, "unrelated", "tensor"), base))
                .isFalse();
        assertThat(((Tensor) at(views, "sliced", "tensor")).toFloatArray()).containsExactly(13, 14, 21, 22);
        assertThat(((Tensor) at(views, "parameter", "tensor")).isLeaf()).isTrue();
    }

    private static void checkValues(Map<?, ?> values) {
        assertThat(values).isInstanceOf(OrderedDict.class);
        assertThat(values.keySet().stream().limit(4).toList()).isEqualTo(List.of("none", "true", "small", "byte"));
        checkNumbers(values);
        assertThat(values.get("string")).isEqualTo("größe \ud83d\ude00");
        assertThat(values.get("long_string")).isEqualTo("x".repeat(300));
        assertThat(values.get("bytes")).isEqualTo(new byte[] {0, -1});
        assertThat(values.get("no_bytes")).isEqualTo(new byte[0]);
        assertThat(values.get("bytearray")).isEqualTo(new byte[] {'a', 'b'});
        assertThat(values.get("tuple")).isEqualTo(Tuple.of(1L, "a", null, 2.0)).isInstanceOf(Tuple.class);
        assertThat(values.get("pair")).isEqualTo(Tuple.of(1L, Tuple.of(2L)));
        assertThat(values.get("list")).isEqualTo(List.of(1L, List.of(2L, List.of())));
        assertThat(values.get("set")).isEqualTo(Set.of(3L));
        assertThat(values.get("counter")).isEqualTo(Map.of("a", 2L, "b", 1L)).isInstanceOf(Counter.class);
        assertThat(values.get("size")).isEqualTo(Shape.of(2, 3));
        assertThat(values.get("device")).isEqualTo(Device.cuda(1));
        assertThat(values.get("cpu")).isEqualTo(Device.CPU);
        assertThat(values.get("dtype")).isEqualTo(DType.BFLOAT16);
        assertThat(values.get("layout")).isEqualTo(Layout.SPARSE_COO);
        assertThat(values.get("scheme")).isEqualTo(QScheme.PER_TENSOR_AFFINE);
        assertThat(((Map<?, ?>) values.get("keys")).keySet())
                .isEqualTo(new java.util.LinkedHashSet<>(
                        java.util.Arrays.asList(1L, 2.5, null, Tuple.of(1L, "x"), false)));
        assertThat(values.get("many"))
                .isEqualTo(LongStream.range(0, 1001).boxed().toList());
    }

    private static void checkNumbers(Map<?, ?> values) {
        assertThat(values.get("none")).isNull();
        assertThat(values.get("true")).isEqualTo(true);
        assertThat(values.get("small")).isEqualTo(7L);
        assertThat(values.get("byte")).isEqualTo(255L);
        assertThat(values.get("word")).isEqualTo(65535L);
        assertThat(values.get("negative")).isEqualTo(-1L);
        assertThat(values.get("int")).isEqualTo((long) Integer.MAX_VALUE);
        assertThat(values.get("long")).isEqualTo(1L << 40);
        assertThat(values.get("huge")).isEqualTo(BigInteger.TWO.pow(100).negate());
        assertThat(values.get("zero")).isEqualTo(0L);
        assertThat(values.get("float")).isEqualTo(0.1);
        assertThat(values.get("infinity")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(values.get("complex")).isEqualTo(new Complex(1.5, -2));
    }

    @Test
    void keepsTheAttributesOfAStateDictionary() {
        Path copy = folder.resolve("copy.pth");
        loaded = TorchFiles.load(TestFiles.named("network.pth"));
        TorchFiles.save(copy, loaded);
        Object again = TorchFiles.load(copy);
        Map<String, Object> attributes = ((OrderedDict) again).attributes();
        TestFiles.close(again);
        assertThat(at(attributes, "_metadata", "norm", "version")).isEqualTo(2L);
        assertThat(attributes).isEqualTo(((OrderedDict) loaded).attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.pth", "network-legacy.pth"})
    void keepsTiedWeightsTied(String name) {
        Path copy = folder.resolve("copy.pth");
        loaded = TorchFiles.loadStateDict(TestFiles.named(name));
        assertThat(DescribedTensors.shareMemory(at(loaded, "head.weight"), at(loaded, "tied")))
                .isTrue();
        TorchFiles.save(copy, loaded);
        Map<String, Tensor> again = TorchFiles.loadStateDict(copy);
        boolean shared = DescribedTensors.shareMemory(again.get("head.weight"), again.get("tied"));
        List<String> keys = List.copyOf(again.keySet());
        TestFiles.close(again);
        assertThat(shared).isTrue();
        assertThat(keys).isEqualTo(List.copyOf(((Map<?, ?>) loaded).keySet()));
        assertThat(keys).first().isEqualTo("conv.weight");
    }

    @Test
    void readsAndWritesTheStateOfATraining() {
        Path copy = folder.resolve("copy.pt");
        Object original = TorchFiles.load(TestFiles.named("training.pth"));
        TorchFiles.save(copy, original);
        TestFiles.close(original);
        loaded = TorchFiles.load(copy);
        assertThat(at(loaded, "epoch")).isEqualTo(3L);
        assertThat(at(loaded, "sgd", "param_groups", 0, "momentum")).isEqualTo(0.9);
        assertThat(at(loaded, "sgd", "param_groups", 0, "params")).isEqualTo(List.of(0L, 1L));
        assertThat(((Tensor) at(loaded, "sgd", "state", 1L, "momentum_buffer")).toFloatArray())
                .containsExactly(4, 4);
        assertThat(((Tensor) at(loaded, "adamw", "state", 0L, "step")).itemFloat())
                .isEqualTo(1);
        assertThat(at(loaded, "adamw", "param_groups", 0, "betas")).isEqualTo(Tuple.of(0.9, 0.999));
        assertThat(at(loaded, "schedule", "milestones")).isEqualTo(new Counter(Map.of(2L, 2L, 5L, 1L)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void turnsNumbersOfTheOtherByteOrderAround(boolean mapped) {
        loaded = TorchFiles.load(
                TestFiles.named("big-endian.pth"), LoadOptions.defaults().mmap(mapped));
        DescribedTensors.check(loaded);
    }

    @Test
    void readsTheFirstVersionsOfTheOldFormat() {
        loaded = TorchFiles.load(TestFiles.named("old-stream.pth"));
        Tensor whole = (Tensor) at(loaded, "whole");
        assertThat(whole.toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(((Tensor) at(loaded, "part")).toFloatArray()).containsExactly(3, 4, 5);
        assertThat(((Tensor) at(loaded, "parameter")).requiresGrad()).isTrue();
        assertThat(((Tensor) at(loaded, "late")).requiresGrad()).isFalse();
        assertThat(((Tensor) at(loaded, "late")).toFloatArray()).containsExactly(3, 4, 5);
        assertThat(((Tensor) at(loaded, "bare")).toFloatArray()).containsExactly(3, 4);
        assertThat(DescribedTensors.shareMemory(at(loaded, "late"), whole)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy.pth", "numpy-protocol5.pth"})
    void readsNumbersAndArraysOfNumpy(String name) {
        loaded = TorchFiles.load(TestFiles.named(name));
        assertThat(at(loaded, "float64")).isEqualTo(0.1);
        assertThat(at(loaded, "float32")).isEqualTo(0.5);
        assertThat(at(loaded, "float16")).isEqualTo(1.5);
        assertThat(at(loaded, "int64")).isEqualTo(-5L);
        assertThat(at(loaded, "uint64")).isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
        assertThat(at(loaded, "uint8")).isEqualTo(200L);
        assertThat(at(loaded, "bool")).isEqualTo(true);
        assertThat(at(loaded, "complex")).isEqualTo(new Complex(1, 2));
        assertThat(((Tensor) at(loaded, "array")).toIntArray()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(((Tensor) at(loaded, "array")).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(((Tensor) at(loaded, "columns")).toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(((Tensor) at(loaded, "columns")).stride()).containsExactly(1, 2);
        assertThat(((Tensor) at(loaded, "big")).toIntArray()).containsExactly(0, 1, 2);
        assertThat(((Tensor) at(loaded, "empty")).shape()).isEqualTo(Shape.of(0, 2));
    }
}
