package dev.cresset.samples.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number for each of red, green and blue, with commas between them, as an option's value. */
public final class Channels implements ITypeConverter<List<Double>> {

    @Override
    public List<Double> convert(String value) {
        List<Double> numbers =
                Arrays.stream(value.split(",", -1)).map(Numbers::parse).toList();
        if (numbers.size() == 3 && numbers.stream().allMatch(Double::isFinite)) {
            return numbers;
        }
        throw new TypeConversionException("'" + value + "' is not three numbers such as 0.5,0.5,0.5");
    }
}
