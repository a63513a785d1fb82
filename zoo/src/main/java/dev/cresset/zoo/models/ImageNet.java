package dev.cresset.zoo.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The classes of ImageNet-1K. */
public final class ImageNet {

    /** Torchvision's names of the 1000 classes, in the order of the networks' outputs. */
    public static final List<String> CATEGORIES = read("imagenet.txt");

    private ImageNet() {}

    private static List<String> read(String resource) {
        try (InputStream in = ImageNet.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the names of ImageNet's classes", e);
        }
    }
}
