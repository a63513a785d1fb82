package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {

    @Test
    void tellsAnAbsentListFromAListWithAbsentElements() {
        assertThat(Type.parse("SymInt[2]?")).isEqualTo(new Type("SymInt", true, 2, true, false, false));
        assertThat(Type.parse("Tensor?[]")).isEqualTo(new Type("Tensor", true, 0, false, true, false));
    }

    @Test
    void tellsWhatTheOperatorWritesTo() {
        assertThat(Type.parse("Tensor(a!)").written()).isTrue();
        assertThat(Type.parse("Tensor(a!)[]").written()).isTrue();
        assertThat(Type.parse("Tensor(a)").written()).isFalse();
        assertThat(Type.parse("Tensor(a -> *)").written()).isFalse();
    }

    @Test
    void countsBothKindsOfIntegersAsIntegers() {
        assertThat(Type.parse("int").isInteger()).isTrue();
        assertThat(Type.parse("SymInt?").isInteger()).isTrue();
        assertThat(Type.parse("SymInt[]").isInteger()).isFalse();
        assertThat(Type.parse("int[1]").isIntegerList()).isTrue();
        assertThat(Type.parse("float[]").isIntegerList()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tensor", "Tensor?", "Tensor?[]", "SymInt[2]?", "bool[3]", "ScalarType?"})
    void printsWhatItParsed(String text) {
        assertThat(Type.parse(text)).hasToString(text);
    }
}
