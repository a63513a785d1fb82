package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.bindings.NativeRuntime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Same seed, same numbers: against PyTorch's, to the last bit, on the official LibTorch and on the presets', see
 * src/test/python/random_reference.py.
 */
class RandomTest {

    private static final Reference REFERENCE = Reference.of(RandomTest.class, "random_reference.tsv");
    private static final Map<String, Supplier<Tensor>> TWINS = twins();

    private static Map<String, Supplier<Tensor>> twins() {
        Map<String, Supplier<Tensor>> twins = new LinkedHashMap<>();
        addNormal(twins);
        addUniform(twins);
        addIntegers(twins);
        addGenerators(twins);
        addDiscrete(twins);
        return twins;
    }

    private static void addNormal(Map<String, Supplier<Tensor>> twins) {
        for (int count : new int[] {1, 3, 15, 16, 17, 40, 1000}) {
            twins.put("randn " + count, () -> Torch.randn(count));
        }
        twins.put("randn float64", () -> Torch.randn(new long[] {40}, DType.FLOAT64));
        twins.put("randn 4x5", () -> Torch.randn(4, 5));
        twins.put("normal_", () -> Torch.empty(40).normal_(2, 3));
        twins.put("normal_ of a transposed tensor", () -> Torch.empty(4, 5).t().normal_());
        twins.put("kaiming", () -> Torch.empty(8, 3, 3, 3).normal_(0, Math.sqrt(2) / Math.sqrt(8 * 3 * 3)));
    }

    private static void addUniform(Map<String, Supplier<Tensor>> twins) {
        twins.put("rand", () -> Torch.rand(40));
        twins.put("rand float64", () -> Torch.rand(new long[] {40}, DType.FLOAT64));
        twins.put("rand twice", () -> {
            Torch.rand(3);
            return Torch.rand(3);
        });
        twins.put("uniform_", () -> Torch.empty(40).uniform_(-1, 1));
        twins.put("exponential_", () -> Torch.empty(40).exponential_());
    }

    private static void addIntegers(Map<String, Supplier<Tensor>> twins) {
        twins.put("randint", () -> Torch.randint(0, 100, new long[] {40}));
        twins.put("randint large", () -> Torch.randint(-(1L << 40), 1L << 40, new long[] {40}));
        twins.put("random_", () -> Torch.empty(40).random_());
        twins.put("random_ int64", () -> Torch.empty(new long[0], DType.INT64).random_());
        twins.put("randperm 10", () -> Torch.randperm(10));
        twins.put("randperm 1000", () -> Torch.randperm(1000));
    }

    private static void addGenerators(Map<String, Supplier<Tensor>> twins) {
        twins.put("randperm of a generator", () -> Torch.randperm(50, Generator.withSeed(123)));
        twins.put("randn of a generator", () -> Torch.randn(new long[] {20}, Generator.withSeed(-5)));
        twins.put("a generator leaves the default one alone", () -> {
            Torch.manualSeed(9);
            Torch.rand(new long[] {5}, Generator.withSeed(4));
            return Torch.rand(5);
        });
    }

    private static void addDiscrete(Map<String, Supplier<Tensor>> twins) {
        twins.put("multinomial", () -> Torch.multinomial(Torch.arange(1.0, 11.0), 5));
        twins.put("poisson", () -> Torch.poisson(Torch.full(new long[] {40}, 3.0)));
        twins.put("bernoulli of probabilities", () -> Torch.bernoulli(Torch.full(new long[] {40}, 0.3)));
        twins.put("bernoulli_", () -> Torch.empty(40).bernoulli_(0.3));
        twins.put("dropout", () -> Torch.dropout(Torch.ones(40), 0.5, true));
    }

    static Set<String> draws() {
        return TWINS.keySet();
    }

    @ParameterizedTest
    @MethodSource("draws")
    void drawsPyTorchsNumbers(String draw) {
        assumeTrue(
                NativeRuntime.buildSettings().contains("CPU capability usage: AVX"),
                "PyTorch's normal numbers differ in the last bits where it cannot use AVX2");
        Torch.manualSeed(0);

        assertThatTensor(TWINS.get(draw).get()).isIdenticalTo(REFERENCE.tensor(draw));
    }

    @ParameterizedTest
    @MethodSource("draws")
    void drawsTheSameNumbersAgain(String draw) {
        Torch.manualSeed(42);
        Tensor first = TWINS.get(draw).get();
        Torch.manualSeed(42);

        assertThatTensor(TWINS.get(draw).get()).isIdenticalTo(first);
    }

    @Test
    void startsAGeneratorWithPyTorchsDefaultSeed() {
        Tensor implicit = Torch.rand(new long[] {5}, new Generator());

        assertThatTensor(Torch.rand(new long[] {5}, Generator.withSeed(67280421310721L)))
                .isIdenticalTo(implicit);
        assertThat(new Generator().initialSeed()).isEqualTo(67280421310721L);
    }

    @Test
    void startsAGeneratorsNumbersAnew() {
        Generator generator = Generator.withSeed(1);
        Tensor first = Torch.rand(new long[] {5}, generator);

        assertThat(generator.manualSeed(1)).isSameAs(generator);
        assertThatTensor(Torch.rand(new long[] {5}, generator)).isIdenticalTo(first);
        assertThat(generator.manualSeed(-7).initialSeed()).isEqualTo(-7);
    }
}
