package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.nn.Linear;
import dev.cresset.nn.dropout.Dropout;
import java.util.function.UnaryOperator;

/** The linear layers of a transformer layer, and what is between them; the transformer layer registers them. */
record FeedForward(Linear first, UnaryOperator<Tensor> activation, Dropout dropout, Linear second) {

    Tensor apply(Tensor input) {
        return second.call(dropout.call(activation.apply(first.call(input))));
    }
}
