package dev.cresset.samples.frompytorch;

import java.util.ArrayList;
import java.util.List;

/** Renders the rows of {@link FromPyTorchTest}'s source as a page of tables. */
final class Page {

    private static final String BEGIN = "// from_pytorch.py and the page read what follows.";
    private static final String END = "// The end of what they read.";
    private static final String HEAD = """
            # From PyTorch

            Each line of Java is compiled and run by a test, and gives PyTorch's answer: the same value, shape and dtype, or the same text. In both
            columns `x = torch.tensor([[1., 2., 3.], [4., 5., 6.]])`, `y` is `x` backward, `image` has the shape (1, 2, 4, 4), `kernel` (3, 2, 2, 2),
            and `classes = torch.tensor([2, 0])`. [operators.md](operators.md) is the table of all names.

            ```java
            import static dev.cresset.Index.*;          // ALL, ELLIPSIS, NEW_AXIS, slice
            import static dev.cresset.nn.Layers.*;      // conv2d, linear, relu, sequential, ...
            import static dev.cresset.nn.init.Init.*;   // kaimingNormal, zeros, ...

            import dev.cresset.*;                       // Tensor, Torch, F, DType, Shape, Scope
            import dev.cresset.nn.*;                    // Module, UnaryModule, Sequential, Linear
            import dev.cresset.optim.*;                 // SGD, Adam
            ```

            The rules behind the lines: a dtype or a device comes first (`Torch.zeros(DType.INT64, 2, 2)`), because Java's variable arguments come
            last; a list of tensors is `List.of(x, y)` or just `x, y`; operators are methods (`x.add(y)` for `x + y`); `x.get(...)` and
            `x.set(value, ...)` are Python's brackets; a name that is a keyword in Java ends in an underscore where that is not an in-place
            operator's name (`x.long_()`), and `x.to(DType.INT64)` always works. A network extends `UnaryModule` and is called by `call`:

            ```java
            class Net extends UnaryModule<Net> {
                private final Linear hidden = register("hidden", linear(784, 64));
                private final Linear output = register("output", linear(64, 10));

                @Override
                protected Tensor forward(Tensor input) {
                    return output.call(F.relu(hidden.call(input)));
                }
            }
            Net net = new Net().to(Device.CPU);
            Tensor logits = net.call(images);
            ```
            """;

    private Page() {}

    static String render(String source) {
        String rows = source.substring(source.indexOf(BEGIN), source.indexOf(END));
        StringBuilder page = new StringBuilder(HEAD);
        for (String call : calls(rows)) {
            page.append(call.startsWith("section(") ? section(call) : row(call));
        }
        return page.toString();
    }

    private static String section(String call) {
        return "\n## " + call.substring(call.indexOf('"') + 1, call.lastIndexOf('"'))
                + "\n\n| PyTorch | Cresset |\n| --- | --- |\n";
    }

    private static String row(String call) {
        int end = endOfString(call, call.indexOf('"'));
        String python = call.substring(call.indexOf('"') + 1, end);
        String java = call.substring(call.indexOf("->") + 2, call.length() - 1).strip();
        return "| `" + cell(python) + "` | `" + cell(java) + "` |\n";
    }

    /** One line, as the formatter would write it if lines had no end. */
    private static String cell(String code) {
        return code.replaceAll("\\s*\\n\\s*\\.", ".")
                .replaceAll("\\(\\s*\\n\\s*", "(")
                .replaceAll("\\s+", " ")
                .replaceAll("^\\{ | \\}$", "")
                .replace("|", "\\|");
    }

    /** The calls of {@code row} and {@code section}, each up to its closing parenthesis. */
    private static List<String> calls(String rows) {
        List<String> calls = new ArrayList<>();
        int at = 0;
        while (at < rows.length()) {
            if (rows.startsWith("row(\"", at) || rows.startsWith("section(\"", at) || rows.startsWith("row(\n", at)) {
                int end = closing(rows, rows.indexOf('(', at));
                calls.add(rows.substring(at, end + 1));
                at = end;
            }
            at++;
        }
        return calls;
    }

    private static int closing(String code, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            switch (code.charAt(i)) {
                case '"' -> i = endOfString(code, i);
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
    }

    private static int endOfString(String code, int quote) {
        int end = quote + 1;
        while (code.charAt(end) != '"') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }
}
