package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentStackTest {

    private final ArgumentStack stack = new ArgumentStack();

    private static String text(long address) {
        return Memory.segment(address, 100).getString(0, StandardCharsets.UTF_8);
    }

    @Test
    void copiesNumbersAndTexts() {
        assertThat(Memory.longs(stack.longs(new long[] {1, -2, Long.MAX_VALUE}), 3))
                .containsExactly(1, -2, Long.MAX_VALUE);
        assertThat(Memory.longs(stack.doubles(new double[] {0.5}), 1)).containsExactly(Double.doubleToRawLongBits(0.5));
        assertThat(text(stack.string("naïve ∑ 𝒙"))).isEqualTo("naïve ∑ 𝒙");
        assertThat(Memory.longs(stack.scalars(List.of(Scalar.of(2.5), Scalar.of(7))), 6))
                .containsExactly(
                        Scalar.of(2.5).tag(),
                        Double.doubleToRawLongBits(2.5),
                        0,
                        Scalar.of(7L).tag(),
                        7,
                        0);
    }

    @Test
    void writesABytePerTruthValue() {
        long address = stack.booleans(new boolean[] {true, false, true});

        assertThat(Memory.segment(address, 3).toArray(ValueLayout.JAVA_BYTE)).containsExactly(1, 0, 1);
    }

    @Test
    void passesNullAsZeroAndAnEmptyListAsAnAddress() {
        assertThat(List.of(stack.longs(null), stack.doubles(null), stack.string(null)))
                .containsOnly(0L);
        assertThat(stack.longs(new long[0])).isNotZero();
        assertThat(stack.string("")).isNotZero();
        assertThat(List.of(ArgumentStack.length((long[]) null), ArgumentStack.length((double[]) null)))
                .containsOnly(0);
    }

    @Test
    void encodesATruthValueThatMayBeAbsent() {
        assertThat(List.of(ArgumentStack.code(true), ArgumentStack.code(false), ArgumentStack.code(null)))
                .containsExactly(1, 0, -1);
    }

    @Test
    void givesTheMemoryBackToTheMark() {
        long mark = stack.mark();
        long first = stack.longs(new long[] {1});
        stack.release(mark);

        assertThat(stack.longs(new long[] {2})).isEqualTo(first);
    }

    @Test
    void keepsEarlierArgumentsWhereItGrows() {
        List<Long> addresses = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            long[] values = new long[1 << i];
            Arrays.fill(values, i);
            addresses.add(stack.longs(values));
        }
        for (int i = 1; i <= 12; i++) {
            assertThat(Memory.longs(addresses.get(i - 1), 1 << i)).containsOnly(i);
        }
    }

    @Test
    void worksAgainAfterItHasGrown() {
        long mark = stack.mark();
        stack.longs(new long[100_000]);
        stack.release(mark);

        assertThat(Memory.longs(stack.longs(new long[] {3, 4}), 2)).containsExactly(3, 4);
    }
}
