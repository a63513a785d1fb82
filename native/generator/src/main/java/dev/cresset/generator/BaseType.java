package dev.cresset.generator;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of operator schemas, without their suffixes for lists and for values that may be absent. */
enum BaseType {
    TENSOR("Tensor"),
    INT("int"),
    SYM_INT("SymInt"),
    FLOAT("float"),
    BOOL("bool"),
    SYM_BOOL("SymBool"),
    SCALAR("Scalar"),
    STR("str"),
    SCALAR_TYPE("ScalarType"),
    MEMORY_FORMAT("MemoryFormat"),
    LAYOUT("Layout"),
    DEVICE("Device"),
    DEVICE_INDEX("DeviceIndex"),
    GENERATOR("Generator"),
    Q_SCHEME("QScheme"),
    /** All others, such as {@code Stream}: no operator with one of them is bound. */
    OTHER("");

    private static final Map<String, BaseType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(base -> base.schemaName, Function.identity()));

    private final String schemaName;

    BaseType(String schemaName) {
        this.schemaName = schemaName;
    }

    static BaseType of(String schemaName) {
        return BY_NAME.getOrDefault(schemaName, OTHER);
    }
}
