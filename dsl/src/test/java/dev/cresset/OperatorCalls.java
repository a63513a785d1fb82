package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Calls by name of operators that have one result. */
final class OperatorCalls {

    private OperatorCalls() {}

    static Tensor tensor(String operator, Object... arguments) {
        return (Tensor) value(operator, arguments);
    }

    static Object value(String operator, Object... arguments) {
        List<Object> results = Torch.call(operator, arguments);
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
