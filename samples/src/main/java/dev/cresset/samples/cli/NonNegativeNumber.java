package dev.cresset.samples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A finite number from 0 on, as an option's value. */
public final class NonNegativeNumber implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        double number = Numbers.parse(value);
        if (number >= 0 && number < Double.POSITIVE_INFINITY) {
            return number;
        }
        throw new TypeConversionException("'" + value + "' is not a number from 0 on");
    }
}
