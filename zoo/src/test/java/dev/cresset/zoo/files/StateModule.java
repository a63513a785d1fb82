package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import java.util.LinkedHashMap;
import java.util.Map;

/** A module whose state dict is given: buffers, in parts where keys have dots. */
final class StateModule extends Module<StateModule> {

    StateModule(Map<String, Tensor> state) {
        Map<String, Map<String, Tensor>> parts = new LinkedHashMap<>();
        state.forEach((key, tensor) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                registerBuffer(key, tensor);
            } else {
                parts.computeIfAbsent(key.substring(0, dot), _ -> new LinkedHashMap<>())
                        .put(key.substring(dot + 1), tensor);
            }
        });
        parts.forEach((name, part) -> register(name, new StateModule(part)));
    }
}
