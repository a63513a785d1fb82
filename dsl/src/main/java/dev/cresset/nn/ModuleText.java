package dev.cresset.nn;

import java.util.ArrayList;
import java.util.List;

/** A network's tree as PyTorch prints it. */
final class ModuleText {

    private static final String INDENT = "  ";

    private ModuleText() {}

    static String nameOf(Module module) {
        return (module.members().parametrizations == null ? "" : "Parametrized") + module.name();
    }

    static String of(Module module) {
        String options = module.extraRepr();
        if (module.members().children.isEmpty() && options.indexOf('\n') < 0) {
            return nameOf(module) + "(" + options + ")";
        }
        List<String> lines = new ArrayList<>();
        if (!options.isEmpty()) {
            lines.add(options);
        }
        if (module instanceof ModuleList || module instanceof ParametrizationList) {
            lines.addAll(ModuleList.lines(module.children()));
        } else {
            module.members().children.forEach((name, child) -> lines.add("(" + name + "): " + of(child)));
        }
        return nameOf(module) + "(\n" + String.join("\n", lines).indent(INDENT.length()) + ")";
    }
}
