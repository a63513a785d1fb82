package dev.cresset.nn.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A summary as a table, like torchinfo's. */
final class SummaryTable {

    private static final String NOTHING = "--";
    private static final int GAP = 2;

    private SummaryTable() {}

    static String of(Summary summary) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Layer (type:depth-idx)", "Output Shape", "Param #", "Trainable #", "Mult-Adds"});
        summary.layers().forEach(layer -> rows.add(row(layer)));
        int[] widths = widths(rows);
        int width = 0;
        for (int column : widths) {
            width += column + GAP;
        }
        String line = "=".repeat(width - GAP);
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(text(row, widths)));
        lines.add(0, line);
        lines.add(2, line);
        lines.add(line);
        lines.addAll(totals(summary, line));
        return String.join("\n", lines);
    }

    private static String[] row(LayerSummary layer) {
        return new String[] {
            branch(layer.depth())
                    + layer.type()
                    + (layer.depth() == 0 ? "" : ": " + layer.depth() + "-" + layer.index()),
            layer.outputShape() == null ? NOTHING : layer.outputShape().toString(),
            layer.repeated() ? "(recursive)" : layer.parameters() == 0 ? NOTHING : exact(layer.parameters()),
            layer.parameters() == 0 ? NOTHING : exact(layer.trainableParameters()),
            layer.multiplyAdds() == 0 ? NOTHING : exact(layer.multiplyAdds())
        };
    }

    private static String branch(int depth) {
        return switch (depth) {
            case 0 -> "";
            case 1 -> "├─";
            default -> "│    ".repeat(depth - 1) + "└─";
        };
    }

    private static int[] widths(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return widths;
    }

    /** Names and shapes to the left, numbers to the right. */
    private static String text(String[] row, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String space = " ".repeat(widths[i] - row[i].length());
            text.append(i < 2 ? row[i] + space : space + row[i]).append(" ".repeat(GAP));
        }
        return text.toString().stripTrailing();
    }

    private static List<String> totals(Summary summary, String line) {
        return List.of(
                "Total params: %s".formatted(exact(summary.parameters())),
                "Trainable params: %s".formatted(exact(summary.trainableParameters())),
                "Non-trainable params: %s".formatted(exact(summary.parameters() - summary.trainableParameters())),
                "Total mult-adds" + scaled(summary.multiplyAdds()),
                line,
                "Input size (MB): " + megabytes(summary.inputBytes()),
                "Forward/backward pass size (MB): " + megabytes(summary.outputBytes()),
                "Params size (MB): " + megabytes(summary.parameterBytes()),
                "Estimated Total Size (MB): "
                        + megabytes(summary.inputBytes() + summary.outputBytes() + summary.parameterBytes()),
                line);
    }

    private static String exact(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String scaled(long value) {
        String[] units = {"", " (K)", " (M)", " (G)", " (T)"};
        int unit = 0;
        double rest = value;
        while (rest >= 1000 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        return units[unit] + ": " + (unit == 0 ? exact(value) : String.format(Locale.ROOT, "%.2f", rest));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes / 1e6);
    }
}
