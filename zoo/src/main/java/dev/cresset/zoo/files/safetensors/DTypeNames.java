package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import java.util.Map;
import java.util.Optional;

/** The names that dtypes have in safetensors files. */
final class DTypeNames {

    private static final Map<String, DType> BY_NAME = Map.ofEntries(
            Map.entry("BOOL", DType.BOOL),
            Map.entry("U8", DType.UINT8),
            Map.entry("I8", DType.INT8),
            Map.entry("U16", DType.UINT16),
            Map.entry("I16", DType.INT16),
            Map.entry("U32", DType.UINT32),
            Map.entry("I32", DType.INT32),
            Map.entry("U64", DType.UINT64),
            Map.entry("I64", DType.INT64),
            Map.entry("F8_E4M3", DType.FLOAT8_E4M3FN),
            Map.entry("F8_E5M2", DType.FLOAT8_E5M2),
            Map.entry("F8_E8M0", DType.FLOAT8_E8M0FNU),
            Map.entry("F16", DType.FLOAT16),
            Map.entry("BF16", DType.BFLOAT16),
            Map.entry("F32", DType.FLOAT32),
            Map.entry("F64", DType.FLOAT64),
            Map.entry("C64", DType.COMPLEX64));

    private DTypeNames() {}

    static Optional<DType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Optional<String> nameOf(DType dtype) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue() == dtype)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
