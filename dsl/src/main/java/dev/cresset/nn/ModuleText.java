package dev.cresset.nn;

import dev.cresset.nn.utils.ParametrizationList;
import java.util.ArrayList;
import java.util.List;

/** A network's tree as PyTorch prints it. */
final class ModuleText {

    private static final String INDENT = "  ";

    private ModuleText() {}

    static String nameOf(Module<?> module) {
        return (module.registry().parametrizations == null ? "" : "Parametrized") + module.name();
    }

    static String of(Module<?> module) {
        String spec = module.extraRepr();
        if (module.registry().children.isEmpty() && spec.indexOf('\n') < 0) {
            return nameOf(module) + "(" + spec + ")";
        }
        List<String> lines = new ArrayList<>();
        if (!spec.isEmpty()) {
            lines.add(spec);
        }
        if (module instanceof ModuleList<?> || module instanceof ParametrizationList) {
            lines.addAll(ModuleList.lines(module.children()));
        } else {
            module.registry().children.forEach((name, child) -> lines.add("(" + name + "): " + of(child)));
        }
        return nameOf(module) + "(\n" + String.join("\n", lines).indent(INDENT.length()) + ")";
    }
}
