package dev.cresset.generator;

import java.util.List;

/**
 * One operator or function as a method of the API.
 *
 * @param name its Java name
 * @param operator the operator, or the function's signature
 * @param overloads its Java signatures
 * @param forms the arguments that further signatures have besides the required ones
 * @param page PyTorch's name for it, null where it has no public one
 * @param body the result and the statements that make it
 */
record ApiMethod(
        String name, Operator operator, Overloads overloads, List<List<String>> forms, String page, Body body) {

    /** The result of a method, and the statements that make it. */
    interface Body {

        String javaType();

        /**
         * @param values the arguments that are passed on
         * @param options whether the tensor becomes what {@code options} say about gradients
         */
        List<String> statements(List<String> values, boolean options);
    }

    /**
     * The body of a function that another Java method computes.
     *
     * @param method such as {@code LossFunctions.crossEntropy}
     */
    record Delegation(String javaType, String method) implements Body {

        @Override
        public List<String> statements(List<String> values, boolean options) {
            return List.of("return " + method + "(" + String.join(", ", values) + ");");
        }
    }
}
