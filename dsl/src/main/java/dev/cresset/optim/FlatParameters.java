package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;

/** All parameters of a group as one vector. */
final class FlatParameters {

    private final List<Tensor> owners;
    private final List<Tensor> parameters = new ArrayList<>();

    FlatParameters(ParameterGroup group) {
        owners = group.parameters();
        owners.forEach(
                parameter -> parameters.add(parameter.dtype().isComplex() ? Torch.viewAsReal(parameter) : parameter));
    }

    long numel() {
        return parameters.stream().mapToLong(Tensor::numel).sum();
    }

    /** Returns a copy of the gradients as one vector, with zeros for missing gradients. */
    Tensor gradient() {
        List<Tensor> parts = new ArrayList<>();
        for (Tensor parameter : owners) {
            Tensor gradient = parameter.grad();
            if (gradient == null) {
                gradient = Torch.zerosLike(parameter);
            } else if (gradient.layout() != Layout.STRIDED) {
                gradient = gradient.toDense();
            }
            parts.add((gradient.dtype().isComplex() ? Torch.viewAsReal(gradient) : gradient).reshape(-1));
        }
        return Torch.cat(parts, 0);
    }

    void add(LbfgsScalar size, Tensor direction) {
        long offset = 0;
        for (Tensor parameter : parameters) {
            long numel = parameter.numel();
            parameter.add_(direction.narrow(0, offset, numel).viewAs(parameter), size.value());
            offset += numel;
        }
    }

    List<Tensor> copies() {
        return parameters.stream()
                .map(parameter -> parameter.clone(MemoryFormat.CONTIGUOUS))
                .toList();
    }

    void set(List<Tensor> values) {
        Aten._foreachCopy_(parameters, values);
    }
}
