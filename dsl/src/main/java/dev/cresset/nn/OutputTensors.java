package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;
import java.util.function.Function;

/**
 * The tensors in the output of a module, for hooks to see and to replace.
 *
 * @param <O> the type of the output
 */
public interface OutputTensors<O> {

    /** An output that is one tensor. */
    OutputTensors<Tensor> SINGLE = of(List::of, tensors -> tensors.get(0));

    /**
     * {@return the way from an output to its tensors and back, by two functions}
     *
     * @param tensors the tensors of an output; null where an optional one is absent
     * @param output the output that is made of as many tensors
     * @param <O> the type of the output
     */
    static <O> OutputTensors<O> of(Function<O, List<Tensor>> tensors, Function<List<Tensor>, O> output) {
        return new OutputTensors<>() {
            @Override
            public List<Tensor> of(O result) {
                return tensors.apply(result);
            }

            @Override
            public O with(O result, List<Tensor> replacement) {
                return output.apply(replacement);
            }
        };
    }

    /**
     * {@return the tensors of an output; null where an optional one is absent}
     *
     * @param output what the module has computed
     */
    List<Tensor> of(O output);

    /**
     * {@return an output like another one, with other tensors}
     *
     * @param output what the module has computed
     * @param tensors as many as {@link #of} returns
     */
    O with(O output, List<Tensor> tensors);
}
