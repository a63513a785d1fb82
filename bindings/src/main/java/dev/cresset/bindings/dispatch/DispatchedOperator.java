package dev.cresset.bindings.dispatch;

import dev.cresset.bindings.NativeDispatcher;
import java.lang.ref.Reference;

/** An operator that a library in this process has registered. */
public final class DispatchedOperator {

    private final long address;
    private final OperatorSchema schema;

    DispatchedOperator(long address) {
        this.address = address;
        this.schema = OperatorSchema.parse(NativeDispatcher.schema(address));
    }

    /** {@return its arguments and results} */
    public OperatorSchema schema() {
        return schema;
    }

    /**
     * Calls it in the calling thread's modes.
     *
     * @param arguments all its arguments, in the schema's order
     * @return its results
     * @throws dev.cresset.error.TorchException if it refuses
     */
    public BoxedResults call(BoxedArguments arguments) {
        try {
            return new BoxedResults(
                    NativeDispatcher.call(address, schema.name(), arguments.words(), arguments.count()));
        } finally {
            Reference.reachabilityFence(arguments.used());
        }
    }
}
