package dev.cresset.nn.summary;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.HookHandle;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Bilinear;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Convolution;
import dev.cresset.nn.internal.ModuleRegistry;
import dev.cresset.nn.recurrent.RecurrentNetwork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The pass of a network from which a summary is made. */
final class SummaryPass {

    /** The observed calls of a layer. */
    private static final class Calls {
        private List<Long> shape;
        private long multiplyAdds;
        private long bytes;
    }

    private final UnaryModule<?> model;
    private final Tensor input;
    private final Map<Module<?>, Calls> calls = new IdentityHashMap<>();
    private final Map<Integer, Integer> indices = new HashMap<>();
    private final List<LayerSummary> layers = new ArrayList<>();

    SummaryPass(UnaryModule<?> model, Tensor input) {
        this.model = model;
        this.input = input;
    }

    Summary run() {
        observe();
        describe("", model, 0, new IdentityHashMap<>());
        List<Tensor> parameters = model.parameters();
        return new Summary(
                layers,
                count(parameters, _ -> true),
                count(parameters, Tensor::requiresGrad),
                layers.stream().mapToLong(LayerSummary::multiplyAdds).sum(),
                bytes(input),
                2 * calls.values().stream().mapToLong(seen -> seen.bytes).sum(),
                parameters.stream().mapToLong(SummaryPass::bytes).sum());
    }

    private void observe() {
        List<Module<?>> modules = model.modules();
        List<Boolean> training = modules.stream().map(Module::isTraining).toList();
        List<HookHandle> hooks = new ArrayList<>();
        try (Scope _ = Scope.open();
                var _ = Torch.inferenceMode()) {
            Tensor randomNumbers = Torch.getRngState();
            try {
                for (Module<?> module : modules) {
                    access().setTraining(module, false);
                    hooks.add(module.registerForwardHook(this::note));
                }
                model.call(input);
            } finally {
                hooks.forEach(HookHandle::remove);
                for (int i = 0; i < modules.size(); i++) {
                    access().setTraining(modules.get(i), training.get(i));
                }
                Torch.setRngState(randomNumbers);
            }
        }
    }

    private List<Tensor> note(Module<?> module, List<Tensor> inputs, List<Tensor> outputs) {
        Tensor output = outputs.get(0);
        Calls seen = calls.computeIfAbsent(module, _ -> new Calls());
        if (seen.shape == null) {
            seen.shape = output.shape().stream().boxed().toList();
        }
        long parameters = used(module);
        if (parameters > 0) {
            seen.multiplyAdds += parameters * positions(module, output);
            seen.bytes += bytes(output);
        }
        return null;
    }

    /** The number of elements of the parameters that a module computes with, without those of its layers. */
    private static long used(Module<?> module) {
        ModuleRegistry members = access().registry(module);
        long own = count(members.parameters.values(), _ -> true);
        return members.parametrizations == null
                ? own
                : own
                        + members.parametrizations.asMap().keySet().stream()
                                .mapToLong(name -> members.current(name, null).numel())
                                .sum();
    }

    /** The number of uses of each parameter in one call. */
    private static long positions(Module<?> module, Tensor output) {
        if (module instanceof Convolution<?, ?> convolution) {
            return output.numel() / convolution.options().outChannels();
        }
        if (module instanceof Linear || module instanceof Bilinear || module instanceof RecurrentNetwork<?, ?>) {
            return output.numel() / output.size(-1);
        }
        return output.dim() == 0 ? 1 : output.size(0);
    }

    private void describe(String name, Module<?> module, int depth, Map<Module<?>, Module<?>> met) {
        boolean repeated = met.put(module, module) != null;
        Calls seen = calls.getOrDefault(module, new Calls());
        Collection<Tensor> own =
                repeated ? List.of() : access().registry(module).parameters.values();
        layers.add(new LayerSummary(
                name,
                access().printedName(module),
                depth,
                depth == 0 ? 1 : indices.merge(depth, 1, Integer::sum),
                repeated,
                seen.shape,
                count(own, _ -> true),
                count(own, Tensor::requiresGrad),
                repeated ? 0 : seen.multiplyAdds));
        if (!repeated) {
            access().registry(module)
                    .children
                    .forEach((child, part) ->
                            describe(name.isEmpty() ? child : name + "." + child, part, depth + 1, met));
        }
    }

    private static long count(Collection<Tensor> tensors, Predicate<Tensor> counted) {
        return tensors.stream()
                .filter(tensor -> tensor != null && counted.test(tensor))
                .mapToLong(Tensor::numel)
                .sum();
    }

    private static long bytes(Tensor tensor) {
        return tensor.numel() * tensor.dtype().itemSize();
    }
}
