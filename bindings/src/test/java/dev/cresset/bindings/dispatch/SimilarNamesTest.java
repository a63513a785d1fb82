package dev.cresset.bindings.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarNamesTest {

    private static final List<String> KNOWN =
            List.of("aten::add.Scalar", "aten::add.Tensor", "aten::relu", "aten::relu6", "aten::selu");

    @Test
    void overloadsOfTheSameOperatorComeFirst() {
        assertThat(SimilarNames.of("aten::add.tensor", KNOWN)).containsExactly("aten::add.Scalar", "aten::add.Tensor");
    }

    @Test
    void otherwiseTheFewestChangedLetters() {
        assertThat(SimilarNames.of("aten::rela", KNOWN)).containsExactly("aten::relu", "aten::relu6", "aten::selu");
    }

    @Test
    void nothingNearIsNothing() {
        assertThat(SimilarNames.of("mine::convolution", KNOWN)).isEmpty();
    }

    @Test
    void countsLettersToChange() {
        assertThat(SimilarNames.changes("kitten", "sitting")).isEqualTo(3);
        assertThat(SimilarNames.changes("", "abc")).isEqualTo(3);
        assertThat(SimilarNames.changes("abc", "abc")).isZero();
    }
}
