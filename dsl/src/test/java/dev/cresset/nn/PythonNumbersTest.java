package dev.cresset.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.internal.PythonText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PythonTextTest {

    @Test
    void writesNumbersAsPythonDoes() {
        double[] numbers = LayerReference.REFERENCE.tensor("numbers").toDoubleArray();

        String text = Arrays.stream(numbers).mapToObj(PythonText::of).collect(Collectors.joining(" "));

        assertThat(text).isEqualTo(LayerReference.REFERENCE.text("numbers/text"));
    }

    @Test
    void writesWhatIsNoNumberAsPythonDoes() {
        assertThat(PythonText.of(Double.NaN)).isEqualTo("nan");
        assertThat(PythonText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
        assertThat(PythonText.of(-0.0)).isEqualTo("-0.0");
        assertThat(PythonText.of((Double) null)).isEqualTo("None");
        assertThat(PythonText.of(true)).isEqualTo("True");
    }
}
