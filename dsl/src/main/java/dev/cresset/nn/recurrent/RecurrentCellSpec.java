package dev.cresset.nn.recurrent;

import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Specification of a recurrent cell.
 *
 * @param <S> the specification of one cell
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface RecurrentCellSpec<S extends RecurrentCellSpec<S>> extends ParameterSpec<S> {

    /** {@return the options} */
    RecurrentCellOptions options();

    /** {@return the specification of the same cell with other {@code options}} */
    S with(RecurrentCellOptions options);

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().parameters(parameters));
    }

    /** {@return this specification with or without {@link RecurrentCellOptions#bias() biases}} */
    default S bias(boolean bias) {
        return with(options().bias(bias));
    }
}
