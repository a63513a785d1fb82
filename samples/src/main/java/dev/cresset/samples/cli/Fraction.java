package dev.cresset.samples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number from 0 up to but not including 1, as an option's value. */
public final class Fraction implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        double number = Numbers.parse(value);
        if (number >= 0 && number < 1) {
            return number;
        }
        throw new TypeConversionException("'" + value + "' is not a number from 0 to less than 1");
    }
}
