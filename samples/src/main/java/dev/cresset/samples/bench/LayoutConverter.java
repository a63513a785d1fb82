package dev.cresset.samples.bench;

import dev.cresset.Layout;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the layout in which images pass between layers. */
final class LayoutConverter implements ITypeConverter<Layout> {

    @Override
    public Layout convert(String value) {
        return switch (value) {
            case "strided" -> Layout.STRIDED;
            case "mkldnn" -> Layout.MKLDNN;
            default -> throw new TypeConversionException("'" + value + "' is neither strided nor mkldnn");
        };
    }
}
