package dev.cresset.samples.parity;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.dispatch.Dispatcher;
import dev.cresset.bindings.dispatch.SchemaArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes a recorded call again. */
final class Replay {

    private final RecordedCall recorded;

    /** The floating-point tensors among the arguments and in lists among them, in order. */
    private final List<Tensor> inputs = new ArrayList<>();

    /** Those of them that are arguments themselves. */
    private final List<Tensor> directInputs = new ArrayList<>();

    /** What came back. */
    private List<?> answers = List.of();

    private Replay(RecordedCall recorded) {
        this.recorded = recorded;
    }

    /** @return what differs from the recording; all tensors are freed by then */
    static Verdict of(RecordedCall recorded) {
        try (Scope _ = Scope.open()) {
            return new Replay(recorded).verdict();
        }
    }

    private Verdict verdict() {
        String difference = attempt(this::difference);
        Unrepeatable unrepeatable = difference == null ? null : Unrepeatable.of(recorded.operator());
        if (unrepeatable == null || isInEvaluation()) {
            return Verdict.of(difference);
        }
        String otherForm = unrepeatable.comparesForm() ? attempt(this::formDifference) : null;
        return otherForm == null ? Verdict.skipped(unrepeatable.reason()) : Verdict.of(otherForm);
    }

    /** Operators that draw in training only, such as dropout, have one answer in evaluation. */
    private boolean isInEvaluation() {
        List<SchemaArgument> schema =
                Dispatcher.operator(recorded.operator()).schema().arguments();
        return IntStream.range(0, Math.min(schema.size(), recorded.arguments().size()))
                .filter(i -> schema.get(i).name().matches("train(ing)?"))
                .anyMatch(i -> Boolean.FALSE.equals(
                        RecordedValue.of(recorded.arguments().get(i))));
    }

    private static String attempt(Supplier<String> comparison) {
        try {
            return comparison.get();
        } catch (RuntimeException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    /** What differs but for values: dtypes and shapes. */
    private String formDifference() {
        return Comparison.ofForms(recorded.results(), answers);
    }

    private String difference() {
        List<SchemaArgument> schema =
                Dispatcher.operator(recorded.operator()).schema().arguments();
        Object[] arguments = arguments(schema);
        List<Object> results = Torch.call(recorded.operator(), arguments);
        // An operator without results has changed some of its arguments.
        answers = results.isEmpty() ? written(schema, arguments) : results;
        String difference = Comparison.ofResults(recorded.results(), answers, recorded.tolerance());
        return difference == null && recorded.gradients() != null ? gradientDifference() : difference;
    }

    private Object[] arguments(List<SchemaArgument> schema) {
        Object[] arguments = new Object[recorded.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            Object value = RecordedValue.of(recorded.arguments().get(i));
            if (recorded.gradients() != null) {
                tensors(value).forEach(tensor -> watch(tensor, value));
            }
            Object argument = i < schema.size() ? ArgumentFit.of(schema.get(i).type(), value) : value;
            boolean written = i < schema.size() && schema.get(i).type().isWritten();
            arguments[i] = written ? changeable(argument) : argument;
        }
        return arguments;
    }

    private void watch(Tensor tensor, Object argument) {
        if (tensor.dtype().isFloatingPoint()) {
            inputs.add(tensor.requiresGrad_(true));
            if (tensor == argument) {
                directInputs.add(tensor);
            }
        }
    }

    /** A leaf that requires a gradient cannot be changed in place: what is changed is a copy of it. */
    private static Object changeable(Object argument) {
        if (argument instanceof List<?> list) {
            return list.stream().map(Replay::changeable).toList();
        }
        return argument instanceof Tensor tensor && tensor.requiresGrad() ? tensor.clone() : argument;
    }

    private static List<Object> written(List<SchemaArgument> schema, Object... arguments) {
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (schema.get(i).type().isWritten()) {
                written.add(arguments[i]);
            }
        }
        return written;
    }

    private String gradientDifference() {
        Tensor sum = null;
        for (Tensor answer : tensors(answers)) {
            if (answer.dtype().isFloatingPoint() && answer.requiresGrad()) {
                Tensor part = answer.sum();
                sum = sum == null ? part : sum.add(part);
            }
        }
        if (sum != null) {
            sum.backward();
        }
        // A recording may leave out the tensors in lists.
        List<Tensor> recordedInputs =
                directInputs.size() == recorded.gradients().size() ? directInputs : inputs;
        List<Tensor> gradients = new ArrayList<>();
        recordedInputs.forEach(input -> gradients.add(input.grad()));
        return Comparison.ofGradients(recorded.gradients(), gradients, recorded.tolerance());
    }

    private static List<Tensor> tensors(Object value) {
        List<Tensor> tensors = new ArrayList<>();
        if (value instanceof Tensor tensor) {
            tensors.add(tensor);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> tensors.addAll(tensors(element)));
        }
        return tensors;
    }
}
