package dev.cresset.samples.parity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call, as a line of the recording has it; the values are JSON's, but for the tensors.
 *
 * @param operator such as {@code aten::add.Tensor}
 * @param arguments the arguments in the schema's order
 * @param results what PyTorch has given back; of an operator that works in place, the changed tensors
 * @param gradients of the sum of all floating-point results with respect to each floating-point tensor among the arguments, null for
 *     none; null where no gradients were recorded
 * @param tolerance how far the values may be off
 */
record RecordedCall(String operator, List<?> arguments, List<?> results, List<?> gradients, Tolerance tolerance) {

    /** @throws RecordingException if the object is no such call; without the file and the line */
    static RecordedCall of(Object json) {
        if (!(json instanceof Map<?, ?> line)) {
            throw new RecordingException("expected one object {\"op\": ..., \"args\": ..., \"out\": ...}");
        }
        if (!(line.get("op") instanceof String operator)) {
            throw new RecordingException("expected the operator's name as a string under \"op\"");
        }
        return new RecordedCall(
                operator,
                list(line, "args"),
                list(line, "out"),
                line.get("grads") == null ? null : list(line, "grads"),
                Tolerance.of(list(line, "tol")));
    }

    private static List<?> list(Map<?, ?> line, String key) {
        if (line.get(key) instanceof List<?> list) {
            return list.stream().map(RecordedCall::withTensors).collect(Collectors.toList());
        }
        throw new RecordingException("expected a list under \"" + key + "\"");
    }

    /** The tensors, read and checked; all else as JSON has it. */
    private static Object withTensors(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().map(RecordedCall::withTensors).collect(Collectors.toList());
        }
        return json instanceof Map<?, ?> object && object.containsKey("dtype") ? RecordedTensor.of(object) : json;
    }
}
