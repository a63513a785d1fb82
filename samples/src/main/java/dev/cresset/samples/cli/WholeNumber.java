package dev.cresset.samples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of 64 bits, as an option's value. */
public final class WholeNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + value + "' is not a whole number of 64 bits");
        }
    }
}
