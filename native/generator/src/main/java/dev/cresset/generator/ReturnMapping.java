package dev.cresset.generator;

import java.util.List;

/** The result of an API method, and the statements that make it from the downcall's. */
record ReturnMapping(Operator operator, int receiver, ReturnTypes returnTypes) implements ApiMethod.Body {

    @Override
    public String javaType() {
        return switch (operator.returnKind()) {
            case TENSOR -> "Tensor";
            case SLOTS ->
                operator.returns().size() == 1
                        ? ReturnTypes.javaType(operator.returns().get(0).type())
                        : "ReturnTypes." + returnTypes.record(operator);
            case NOTHING -> operator.returns().size() == 1 && changed() != null ? "Tensor" : "void";
        };
    }

    @Override
    public List<String> statements(List<String> values, boolean options) {
        String call =
                "%s.%s(%s)".formatted(DowncallWriter.className(operator), operator.symbol(), String.join(", ", values));
        return switch (operator.returnKind()) {
            case TENSOR -> {
                String tensor = "Tensor.ofNullable(" + call + ")";
                yield List.of("return " + (options ? "options.applyTo(" + tensor + ")" : tensor) + ";");
            }
            case SLOTS -> List.of("final ResultSlots results = " + call + ";", "return " + result() + ";");
            case NOTHING ->
                javaType().equals("void") ? List.of(call + ";") : List.of(call + ";", "return " + changed() + ";");
        };
    }

    private String result() {
        if (operator.returns().size() == 1) {
            return ReturnTypes.read(operator.returns().get(0).type(), 0);
        }
        StringBuilder values = new StringBuilder();
        int slot = 0;
        for (Return each : operator.returns()) {
            values.append(slot == 0 ? "" : ", ").append(ReturnTypes.read(each.type(), slot));
            slot += Operator.slots(each.type());
        }
        return "new ReturnTypes.%s(%s)".formatted(returnTypes.record(operator), values);
    }

    /** The argument that an in-place operator changes and returns. */
    private String changed() {
        for (int i = 0; i < operator.arguments().size(); i++) {
            Argument argument = operator.arguments().get(i);
            if (argument.type().isTensor() && argument.type().written()) {
                return i == receiver ? "(Tensor) this" : argument.javaName();
            }
        }
        return null;
    }
}
