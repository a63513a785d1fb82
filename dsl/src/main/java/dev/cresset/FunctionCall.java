package dev.cresset;

import dev.cresset.bindings.GradientHook;
import dev.cresset.bindings.GradientHooks;
import dev.cresset.bindings.NativeAutograd;
import java.util.ArrayList;
import java.util.List;

/**
 * One application of an {@link AutogradFunction} within LibTorch's graph, which has no node for it. The results are joined with an empty
 * piece of each input, an operator that LibTorch records and that changes no bit. A hook on the joined tensor gets the gradients of all
 * results and computes those of the inputs; a hook on each input's piece puts them in the place of the zeros that come along there. So
 * the engine calls both in the right order, whatever else the graph has.
 */
final class FunctionCall implements AutogradFunction.Context, GradientHook {

    private final AutogradFunction function;
    private final boolean[] needed;
    private final List<Tensor> saved = new ArrayList<>();
    private final List<Tensor> withoutGradient = new ArrayList<>();

    private final List<Shape> resultShapes = new ArrayList<>();

    /** The dtype of each result without a gradient, which is not joined to the others; null for those that have one. */
    private final List<DType> plain = new ArrayList<>();

    private final Shape[] inputShapes;
    private final Tensor[] gradients;

    private FunctionCall(AutogradFunction function, List<Tensor> inputs) {
        this.function = function;
        needed = new boolean[inputs.size()];
        inputShapes = new Shape[inputs.size()];
        gradients = new Tensor[inputs.size()];
        boolean records = Torch.isGradEnabled() && !Torch.isInferenceModeEnabled();
        for (int i = 0; i < inputs.size(); i++) {
            needed[i] = records && inputs.get(i).requiresGrad();
            inputShapes[i] = inputs.get(i).shape();
        }
    }

    static List<Tensor> of(AutogradFunction function, List<Tensor> inputs) {
        FunctionCall call = new FunctionCall(function, inputs);
        try {
            List<Tensor> results;
            try (var _ = Torch.noGrad()) {
                results = function.forward(call, inputs);
            }
            return call.isRecorded() ? call.connect(inputs, results) : results;
        } finally {
            if (!call.isRecorded()) {
                call.release();
            }
        }
    }

    private boolean isRecorded() {
        for (boolean need : needed) {
            if (need) {
                return true;
            }
        }
        return false;
    }

    private List<Tensor> connect(List<Tensor> inputs, List<Tensor> results) {
        DType dtype = null;
        Device device = null;
        List<Tensor> parts = new ArrayList<>();
        for (Tensor result : results) {
            resultShapes.add(result.shape());
            plain.add(isWithoutGradient(result) ? result.dtype() : null);
            if (isWithoutGradient(result)) {
                continue;
            }
            dtype = dtype == null ? result.dtype() : dtype;
            device = device == null ? result.device() : device;
            if (result.dtype() != dtype || !(dtype.isFloatingPoint() || dtype.isComplex())) {
                throw new IllegalStateException(function.getClass().getSimpleName() + " has a result of "
                        + result.dtype() + ": all are of one dtype that has gradients");
            }
            parts.add(result.detach().reshape(-1));
        }
        if (dtype == null) {
            release();
            return results;
        }
        for (int i = 0; i < needed.length; i++) {
            if (needed[i]) {
                parts.add(emptyPiece(i, inputs.get(i)).to(dtype, device));
            }
        }
        Tensor joined = Torch.cat(parts, 0);
        GradientHooks.add(joined, this);
        List<Tensor> connected = split(joined);
        for (int i = 0; i < connected.size(); i++) {
            if (plain.get(i) != null) {
                connected.get(i).close();
                connected.set(i, results.get(i).detach());
            }
        }
        return connected;
    }

    private boolean isWithoutGradient(Tensor result) {
        return withoutGradient.stream().anyMatch(marked -> marked == result);
    }

    @Override
    public void markNonDifferentiable(Tensor... results) {
        withoutGradient.addAll(List.of(results));
    }

    private Tensor emptyPiece(int index, Tensor input) {
        Tensor seen = Aten.alias(input);
        GradientHooks.add(seen, address -> deliver(index, address));
        Tensor listed = seen.dim() == 0 ? seen.unsqueeze(0) : seen;
        return listed.narrow(0, 0, 0).reshape(0);
    }

    private List<Tensor> split(Tensor joined) {
        List<Tensor> parts = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < resultShapes.size(); i++) {
            Shape shape = resultShapes.get(i);
            if (plain.get(i) != null) {
                parts.add(Torch.zeros(shape, plain.get(i), joined.device()));
                continue;
            }
            long length = shape.numel();
            parts.add(joined.narrow(0, start, length).view(shape));
            start += length;
        }
        return parts;
    }

    @Override
    public void saveForBackward(Tensor... tensors) {
        for (Tensor tensor : tensors) {
            saved.add(new Tensor(NativeAutograd.share(tensor)).keep());
        }
    }

    @Override
    public List<Tensor> savedTensors() {
        return List.copyOf(saved);
    }

    @Override
    public boolean needsInputGrad(int index) {
        return needed[index];
    }

    /** Gets the gradients of all results. */
    @Override
    public long run(long address) {
        try (Scope _ = Scope.open()) {
            List<Tensor> computed = function.backward(this, split(new Tensor(address)));
            if (computed.size() != needed.length) {
                throw new IllegalStateException(function.getClass().getSimpleName() + " has " + needed.length
                        + " inputs, but backward returned " + computed.size() + " gradients");
            }
            for (int i = 0; i < needed.length; i++) {
                keep(i, computed.get(i));
            }
            return 0;
        }
    }

    private void keep(int index, Tensor gradient) {
        drop(index);
        if (gradient != null && needed[index]) {
            Autograd.checkShape(inputShapes[index], gradient);
            gradients[index] = new Tensor(NativeAutograd.share(gradient)).keep();
        }
    }

    private void drop(int index) {
        if (gradients[index] != null) {
            gradients[index].close();
            gradients[index] = null;
        }
    }

    /** Puts the gradient of an input in the place of the zeros. */
    private long deliver(int index, long zeros) {
        new Tensor(zeros).close();
        if (gradients[index] == null) {
            return 0;
        }
        long address = NativeAutograd.share(gradients[index]);
        drop(index);
        return address;
    }

    /** Called when the graph is gone. */
    @Override
    public void release() {
        saved.forEach(Tensor::close);
        saved.clear();
        for (int i = 0; i < gradients.length; i++) {
            drop(i);
        }
    }
}
