package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "add, add",
        "add_, add_",
        "max_pool2d_with_indices, maxPool2dWithIndices",
        "_foreach_add_, _foreachAdd_",
        "__and__, __and__",
        "adaptive_avg_pool2d, adaptiveAvgPool2d",
        "_nested_view_from_buffer_copy, _nestedViewFromBufferCopy",
        "reduceL_p, reduceLP"
    })
    void writesSnakeCaseInJavasSpelling(String snake, String camel) {
        assertThat(Names.camelCase(snake)).isEqualTo(camel);
    }

    @ParameterizedTest
    @CsvSource({"max, Max", "_linalg_svd, LinalgSvd", "native_batch_norm, NativeBatchNorm", "sort_, Sort"})
    void writesRecordNamesWithoutUnderscores(String snake, String camel) {
        assertThat(Names.upperCamelCase(snake)).isEqualTo(camel);
    }

    @ParameterizedTest
    @CsvSource({
        "input, input",
        "long, long_",
        "default, default_",
        "state, state_",
        "stack, stack_",
        "results, results_"
    })
    void keepsOffKeywordsAndTheGeneratedCodesOwnNames(String name, String escaped) {
        assertThat(Names.escape(name)).isEqualTo(escaped);
    }
}
