package dev.cresset.nn;

import java.util.ArrayList;
import java.util.List;

/** A network's tree as PyTorch prints it. */
final class ModuleText {

    private static final String INDENT = "  ";

    private ModuleText() {}

    static String of(Module module) {
        String options = module.extraRepr();
        if (module.members().children.isEmpty() && options.indexOf('\n') < 0) {
            return module.name() + "(" + options + ")";
        }
        List<String> lines = new ArrayList<>();
        if (!options.isEmpty()) {
            lines.add(options);
        }
        if (module instanceof ModuleList list) {
            lines.addAll(list.lines());
        } else {
            module.members().children.forEach((name, child) -> lines.add("(" + name + "): " + of(child)));
        }
        return module.name() + "(\n" + String.join("\n", lines).indent(INDENT.length()) + ")";
    }
}
