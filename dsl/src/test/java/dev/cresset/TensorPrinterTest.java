package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against PyTorch's own texts, see src/test/python/printer_reference.py. */
class TensorPrinterTest {

    private static final Map<String, String> BY_BYTES = PrintedReference.read("printed_bytes.txt");
    private static final Map<String, String> BY_EXPRESSION = PrintedReference.read("printed_expressions.txt");

    static Iterable<String> bytes() {
        return BY_BYTES.keySet();
    }

    static Iterable<String> expressions() {
        return BY_EXPRESSION.keySet();
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void printsElementsLikePyTorch(String bytes) {
        assertThat(tensor(bytes)).hasToString(BY_BYTES.get(bytes));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void printsKindsOfTensorsLikePyTorch(String expression) {
        assertThat(twins().get(expression).get()).hasToString(BY_EXPRESSION.get(expression));
    }

    /** A line such as {@code float32 (2,1) 0000803f0000803f}. */
    private static Tensor tensor(String line) {
        String[] parts = line.split(" ", -1);
        DType dtype = DType.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String sizes = parts[1].substring(1, parts[1].length() - 1);
        long[] shape = Arrays.stream(sizes.split(","))
                .filter(size -> !size.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        return Torch.tensor(MemorySegment.ofArray(HexFormat.of().parseHex(parts[2])), dtype, shape);
    }

    private static Map<String, Supplier<Tensor>> twins() {
        Map<String, Supplier<Tensor>> twins = new LinkedHashMap<>();
        addLarge(twins);
        addViews(twins);
        addGradients(twins);
        addLineBreaks(twins);
        addLayouts(twins);
        addQuantized(twins);
        return twins;
    }

    private static void addLarge(Map<String, Supplier<Tensor>> twins) {
        twins.put("torch.arange(1000)", () -> Torch.arange(1000));
        twins.put("torch.arange(1001)", () -> Torch.arange(1001));
        twins.put("torch.arange(1001.0) / 8", () -> Torch.arange(1001.0).div(8));
        twins.put(
                "torch.arange(2000).reshape(2, 1000)", () -> Torch.arange(2000).reshape(2, 1000));
        twins.put(
                "torch.arange(1200.0).reshape(40, 30)",
                () -> Torch.arange(1200.0).reshape(40, 30));
        twins.put(
                "torch.arange(1470).reshape(10, 7, 21)",
                () -> Torch.arange(1470).reshape(10, 7, 21));
        twins.put(
                "torch.arange(1008).reshape(7, 2, 1, 72)",
                () -> Torch.arange(1008).reshape(7, 2, 1, 72));
        twins.put(
                "torch.arange(1001).reshape(1001, 1)", () -> Torch.arange(1001).reshape(1001, 1));
        twins.put(
                "torch.arange(1116).reshape(6, 6, 31)", () -> Torch.arange(1116).reshape(6, 6, 31));
        twins.put(
                "torch.arange(1029).reshape(1, 7, 147) % 2 == 0",
                () -> Torch.arange(1029).reshape(1, 7, 147).remainder(2).eq(0));
        twins.put("torch.arange(1001.0) * (1 - 1j)", () -> Torch.arange(1001.0).mul(new Complex(1, -1)));
        twins.put("torch.arange(1001).to(torch.uint8)", () -> Torch.arange(1001).to(DType.UINT8));
    }

    private static void addViews(Map<String, Supplier<Tensor>> twins) {
        twins.put(
                "torch.arange(3000000).reshape(1000, 3000).t()",
                () -> Torch.arange(3000000).reshape(1000, 3000).t());
        twins.put(
                "torch.arange(6.0).reshape(2, 3).t()",
                () -> Torch.arange(6.0).reshape(2, 3).t());
        twins.put("torch.arange(10.0)[::3]", () -> Torch.arange(10.0).get(Index.slice(null, null, 3)));
        twins.put(
                "torch.tensor([1 + 2j, 3 - 4j]).conj()",
                () -> complex(1, 2, 3, -4).conj());
        twins.put(
                "torch.tensor([1 + 2j]).conj().imag",
                () -> Torch.imag(complex(1, 2).conj()));
        twins.put("torch._efficientzerotensor(3)", () -> Aten._efficientzerotensor(3));
    }

    private static void addGradients(Map<String, Supplier<Tensor>> twins) {
        twins.put("torch.ones(2, requires_grad=True)", () -> leaf(2));
        twins.put("torch.ones((), requires_grad=True)", () -> leaf());
        twins.put("torch.ones(2, requires_grad=True) + torch.ones(2)", () -> leaf(2).add(Torch.ones(2)));
        twins.put("torch.ones(2, requires_grad=True)[0]", () -> leaf(2).get(0));
        twins.put(
                "torch.ones(2, requires_grad=True).clone().relu_()",
                () -> leaf(2).clone().relu_());
        twins.put(
                "torch.ones(2, requires_grad=True).mul(2).detach()",
                () -> leaf(2).mul(2).detach());
        twins.put(
                "torch.ones(2, dtype=torch.float64, requires_grad=True)",
                () -> Torch.ones(new long[] {2}, DType.FLOAT64).requiresGrad_());
        twins.put("torch.ones(2, requires_grad=True).to(torch.float64)", () -> leaf(2).to(DType.FLOAT64));
        twins.put(
                "torch.ones(20, 3, requires_grad=True).softmax(1)[:1].tile(1, 3)",
                () -> leaf(20, 3).softmax(1).get(Index.to(1)).tile(1, 3));
        twins.put(
                "torch.zeros(0, 2, requires_grad=True)", () -> Torch.zeros(0, 2).requiresGrad_());
        twins.put("a view whose base was changed", TensorPrinterTest::viewOfAChangedBase);
        twins.put("a view that was made and changed with nothing recorded", TensorPrinterTest::unrecordedView);
    }

    private static void addLineBreaks(Map<String, Supplier<Tensor>> twins) {
        for (int steps : new int[] {11, 8, 6}) {
            twins.put(
                    "torch.linspace(0, 1, " + steps + ", dtype=torch.float64)",
                    () -> Torch.linspace(0, 1, steps, DType.FLOAT64));
        }
    }

    private static void addLayouts(Map<String, Supplier<Tensor>> twins) {
        twins.put("torch.empty(2, 3, device=\"meta\")", () -> meta(DType.FLOAT32, 2, 3));
        twins.put("torch.empty(2, dtype=torch.int64, device=\"meta\")", () -> meta(DType.INT64, 2));
        twins.put("torch.empty((), device=\"meta\")", () -> meta(DType.FLOAT32));
        twins.put("torch.eye(3).to_sparse()", () -> Torch.eye(3).toSparse());
        twins.put(
                "torch.zeros(2, 2, dtype=torch.float64).to_sparse()",
                () -> Torch.zeros(new long[] {2, 2}, DType.FLOAT64).toSparse());
        twins.put("torch.eye(3).to_sparse_csr()", () -> Torch.eye(3).toSparseCsr());
        twins.put("torch.eye(3).to_sparse_csc()", () -> Torch.eye(3).toSparseCsc());
        twins.put("torch.eye(4).to_sparse_bsr((2, 2))", () -> Torch.eye(4).toSparseBsr(2));
        twins.put("torch.eye(4).to_sparse_bsc((2, 2))", () -> Torch.eye(4).toSparseBsc(2));
        twins.put("torch.ones(3).to_mkldnn()", () -> Torch.ones(3).toMkldnn());
    }

    private static void addQuantized(Map<String, Supplier<Tensor>> twins) {
        twins.put(
                "torch.quantize_per_tensor(torch.tensor([0.5, 1.25]), 0.1, 10, torch.quint8)",
                () -> Torch.quantizePerTensor(Torch.tensor(0.5f, 1.25f), 0.1, 10, DType.QUINT8));
        twins.put(
                "torch.quantize_per_tensor(torch.tensor([[0.5], [1.25]]), 1e-05, 0, torch.qint32)",
                () -> Torch.quantizePerTensor(Torch.tensor(new float[] {0.5f, 1.25f}, 2, 1), 1e-05, 0, DType.QINT32));
        twins.put(
                "torch.quantize_per_channel(torch.eye(2), torch.tensor([0.1, 0.25]), torch.tensor([0, 0]), 0, torch.qint8)",
                () -> Torch.quantizePerChannel(
                        Torch.eye(2), Torch.tensor(0.1f, 0.25f), Torch.tensor(0L, 0L), 0, DType.QINT8));
    }

    private static Tensor complex(float... parts) {
        return Torch.viewAsComplex(Torch.tensor(parts, parts.length / 2, 2));
    }

    private static Tensor leaf(long... shape) {
        return Torch.ones(shape).requiresGrad_();
    }

    private static Tensor meta(DType dtype, long... shape) {
        return Torch.empty(shape, dtype, Device.META);
    }

    private static Tensor viewOfAChangedBase() {
        Tensor base = leaf(2, 2).clone();
        Tensor view = base.get(0);
        base.mul_(2);
        return view;
    }

    private static Tensor unrecordedView() {
        Tensor base = leaf(2, 2).clone();
        try (var _ = Torch.noGrad()) {
            return base.get(0).mul_(2);
        }
    }

    @Test
    void knowsATwinOfEveryExpression() {
        assertThat(twins()).containsOnlyKeys(BY_EXPRESSION.keySet());
    }

    @Test
    void printsAClosedTensorWithoutAFailure() {
        Tensor tensor = Torch.ones(2);
        tensor.close();

        assertThat(tensor).hasToString("tensor(closed)");
    }

    @Test
    void leavesTheGradientModeAsItWas() {
        String _ = Torch.ones(2).toString();

        assertThat(Torch.isGradEnabled()).isTrue();
    }
}
