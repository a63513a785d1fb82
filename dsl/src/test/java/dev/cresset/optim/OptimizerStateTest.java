package dev.cresset.optim;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimizerStateTest {

    private final Tensor weight = Torch.ones(2);
    private final Tensor bias = Torch.ones(1);

    private SGD optimizer() {
        return SGD.builder(List.of(weight))
                .group(List.of(bias), group -> group.lr(0.5))
                .momentum(0.9)
                .build();
    }

    private void step(SGD optimizer) {
        weight.setGrad(Torch.tensor(1f, 2f));
        optimizer.step();
    }

    @Test
    void hasPyTorchsForm() {
        try (SGD optimizer = optimizer()) {
            step(optimizer);

            Map<String, Object> state = optimizer.stateDict();

            assertThat(state.keySet()).containsExactly("state", "param_groups");
            Map<?, ?> first = (Map<?, ?>) ((List<?>) state.get("param_groups")).get(0);
            Map<?, ?> second = (Map<?, ?>) ((List<?>) state.get("param_groups")).get(1);
            assertThat(first.get("params")).isEqualTo(List.of(0));
            assertThat(second.get("params")).isEqualTo(List.of(1));
            assertThat(second.get("lr")).isEqualTo(0.5);
            assertThat(((Map<?, ?>) state.get("state")).keySet().toString()).isEqualTo("[0]");
        }
    }

    @Test
    void anotherOptimizerGoesOnFromIt() {
        try (SGD first = optimizer();
                SGD second = optimizer()) {
            first.parameterGroups().get(1).lr(0.25);
            step(first);

            second.loadStateDict(first.stateDict());
            Tensor start = weight.clone();
            step(first);
            Tensor expected = weight.clone();
            weight.copy_(start);
            step(second);

            assertThatTensor(weight).isIdenticalTo(expected);
            assertThat(second.parameterGroups().get(1).lr()).isEqualTo(0.25);
        }
    }

    @Test
    void loadingItsOwnStateChangesNothing() {
        try (SGD optimizer = optimizer()) {
            step(optimizer);
            float[] before = buffer(optimizer).toFloatArray();

            optimizer.loadStateDict(optimizer.stateDict());

            assertThat(buffer(optimizer).toFloatArray()).isEqualTo(before);
        }
    }

    private static Tensor buffer(SGD optimizer) {
        Map<?, ?> kept = (Map<?, ?>) ((Map<?, ?>) optimizer.stateDict().get("state")).get(0);
        return (Tensor) kept.get("momentum_buffer");
    }

    @Test
    void convertsTensorsToTheParametersType() {
        try (SGD optimizer = optimizer()) {
            Map<String, Object> state = optimizer.stateDict();
            Tensor saved = Torch.tensor(new double[] {1, 2}, 2);

            optimizer.loadStateDict(Map.of(
                    "state", Map.of(0, Map.of("momentum_buffer", saved)), "param_groups", state.get("param_groups")));

            assertThat(buffer(optimizer).dtype()).isEqualTo(DType.FLOAT32);
            assertThat(saved.isClosed()).isFalse();
        }
    }

    @Test
    void acceptsMomentaThatNoStepHasBegun() {
        try (SGD optimizer = optimizer()) {
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put("momentum_buffer", null);
            optimizer.loadStateDict(Map.of(
                    "state",
                    Map.of(0, kept),
                    "param_groups",
                    optimizer.stateDict().get("param_groups")));
            step(optimizer);
            assertThat(buffer(optimizer).toFloatArray()).containsExactly(1f, 2f);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses("it has no list 'param_groups'", Map.of("state", Map.of()));
        refuses("it has no map 'state'", Map.of("param_groups", groups(List.of(0), List.of(1))));
        refuses("it has 1 parameter groups, not 2", state(groups(List.of(0)), Map.of()));
        refuses("parameter group 1 is no map", state(Arrays.asList(Map.of("params", List.of(0)), 5), Map.of()));
        refuses("its parameter group 1 has 2 parameters, not 1", state(groups(List.of(0), List.of(1, 2)), Map.of()));
        refuses(
                "it has a state for '7', which numbers no parameter",
                state(groups(List.of(0), List.of(1)), Map.of(7, Map.of())));
        refuses(
                "'momentum_buffer' of parameter 1 has the shape [2], not [1]",
                state(groups(List.of(0), List.of(1)), Map.of(1, Map.of("momentum_buffer", Torch.ones(2)))));
        refuses(
                "'momentum_buffer' of parameter 1 is no tensor",
                state(groups(List.of(0), List.of(1)), Map.of(1, Map.of("momentum_buffer", "x"))));
    }

    @Test
    void refusesOptionsOfAnotherType() {
        try (SGD optimizer = optimizer()) {
            List<?> groups = List.of(Map.of("params", List.of(0), "lr", "fast"), Map.of("params", List.of(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> optimizer.loadStateDict(state(groups, Map.of())))
                    .withMessage("the option 'lr' is 0.001, it cannot become 'fast'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> optimizer.parameterGroups().get(0).number("nesterov"))
                    .withMessageStartingWith(
                            "the parameter group has no Number 'nesterov', its options are {lr=0.001,");
        }
    }

    private void refuses(String reason, Map<String, ?> state) {
        try (SGD optimizer = optimizer()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> optimizer.loadStateDict(state))
                    .withMessage("the state does not fit the optimizer: " + reason);
        }
    }

    private static Map<String, ?> state(List<?> groups, Map<?, ?> state) {
        return Map.of("param_groups", groups, "state", state);
    }

    private static List<?> groups(List<?>... numbers) {
        return Arrays.stream(numbers).map(group -> Map.of("params", group)).toList();
    }
}
