package dev.cresset.samples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --device}. */
public final class DeviceConverter implements ITypeConverter<DeviceName> {

    @Override
    public DeviceName convert(String value) {
        return switch (value) {
            case "cpu" -> DeviceName.CPU;
            case "cuda" -> DeviceName.CUDA;
            default -> throw new TypeConversionException("'" + value + "' is neither cpu nor cuda");
        };
    }
}
