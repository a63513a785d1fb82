package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import java.util.Collections;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A scheduler whose factor is a function of the epoch. */
abstract class FunctionLR extends LRScheduler {

    private final List<LongToDoubleFunction> functions;

    FunctionLR(Optimizer optimizer, LongToDoubleFunction[] functions) {
        super(optimizer);
        int count = groups().size();
        Checks.that(
                functions.length == 1 || functions.length == count,
                "there are %d parameter groups, but %d functions",
                count,
                functions.length);
        this.functions = functions.length == 1 ? Collections.nCopies(count, functions[0]) : List.of(functions);
        begin();
        state.put(FUNCTIONS, Collections.nCopies(count, null)); // functions are not saved
    }

    /** The factor of a group in the current epoch. */
    final double factor(int index) {
        return functions.get(index).applyAsDouble(lastEpoch());
    }
}
