package dev.cresset.samples.predict;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a network sees on an image.
 *
 * @param image the file
 * @param classes the likeliest classes, the likeliest first
 */
record Prediction(Path image, List<Likelihood> classes) {

    /**
     * A class and how likely it is.
     *
     * @param index the network's output, from 0
     * @param name what the class is called
     * @param probability from 0 to 1
     */
    record Likelihood(long index, String name, double probability) {}

    /** A line for the image, and one for each class. */
    List<String> lines() {
        return Stream.concat(
                        Stream.of(image.toString()),
                        classes.stream()
                                .map(one -> String.format(
                                        Locale.ROOT, "%8.2f %%  %s", 100 * one.probability(), one.name())))
                .toList();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("image", image.toString());
        map.put("classes", classes.stream().map(Prediction::toMap).toList());
        return map;
    }

    private static Map<String, Object> toMap(Likelihood one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("index", one.index());
        map.put("name", one.name());
        map.put("probability", one.probability());
        return map;
    }
}
