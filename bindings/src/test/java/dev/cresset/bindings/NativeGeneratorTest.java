package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.bindings.aten.AtenR;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeGeneratorTest {

    private static final class Probe extends NativeGenerator {

        Probe(long seed) {
            super(seed);
        }

        void reseed(long seed) {
            seed(seed);
        }
    }

    private static byte firstByteOfNoise(NativeGenerator generator) {
        long[] shape = {1000};
        try (TestTensor noise = new TestTensor(AtenR.randn_generator(shape, generator, -1, -1, -1, null))) {
            return noise.firstByte();
        }
    }

    @Test
    void startsItsNumbersAnewWithTheSeed() {
        Probe generator = new Probe(1);
        byte first = firstByteOfNoise(generator);
        byte second = firstByteOfNoise(generator);
        generator.reseed(1);

        assertThat(new byte[] {firstByteOfNoise(generator), firstByteOfNoise(generator)})
                .containsExactly(first, second);
        assertThat(firstByteOfNoise(new Probe(1))).isEqualTo(first);
    }

    @Test
    void standsForTheDefaultOneWhereThereIsNone() {
        assertThat(NativeGenerator.addressOrZero(null)).isZero();
        assertThat(NativeGenerator.addressOrZero(new Probe(1))).isNotZero();
    }

    @Test
    void isUsedAgainWhenNobodyCanReachIt() throws InterruptedException {
        Set<Long> addresses = new HashSet<>();
        int made = 0;
        while (made == addresses.size() && made < 2000) {
            for (int i = 0; i < 20; i++, made++) {
                addresses.add(NativeGenerator.addressOrZero(new Probe(i)));
            }
            System.gc();
            Thread.sleep(10);
        }

        assertThat(addresses).hasSizeLessThan(made);
    }
}
