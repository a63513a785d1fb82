package dev.cresset.nn.recurrent;

import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.List;

/**
 * The state of an LSTM.
 *
 * @param hidden the hidden state, which is its output, too
 * @param cell the cell state
 */
public record LSTMState(Tensor hidden, Tensor cell) {

    static final OutputTensors<LSTMState> TENSORS = OutputTensors.of(
            state -> List.of(state.hidden, state.cell), tensors -> new LSTMState(tensors.get(0), tensors.get(1)));

    static LSTMState of(Tensor hidden, Tensor cell) {
        return hidden == null ? null : new LSTMState(hidden, cell);
    }

    static Tensor hiddenOf(LSTMState state) {
        return state == null ? null : state.hidden;
    }

    static Tensor cellOf(LSTMState state) {
        return state == null ? null : state.cell;
    }
}
