package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.util.ArrayList;
import java.util.List;

/** Which operators the loaded LibTorch has. */
public final class OperatorTable {

    /** The LibTorch version that the operator list was taken from. */
    public static final String LIST_VERSION = "2.13.0";

    private OperatorTable() {}

    /** {@return how many operators are bound} */
    public static int size() {
        NativeRuntime.load();
        return cresset_operator_count();
    }

    /** {@return the bound operators that the loaded LibTorch lacks, such as {@code aten::foo.bar}, in alphabetical order} */
    public static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!cresset_operator_present(i)) {
                missing.add(cresset_operator_name(i).getString(0));
            }
        }
        return missing;
    }
}
