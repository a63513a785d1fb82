package dev.cresset.zoo.models;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What torchvision's models are like, as {@code make_models.py} has written it down, and the same digests of ours. */
final class Torchvision {

    /** How many elements at each end of a tensor a fingerprint covers. */
    private static final long ENDS = 2048;

    private Torchvision() {}

    /** The lines of a file beside the tests, without comments, in columns. */
    static Stream<String[]> rows(String file) {
        try (InputStream in = Torchvision.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(String column) {
        return Arrays.stream(column.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Images of 64 x 64 pixels that the references were computed with. */
    static Tensor images(long count) {
        Torch.manualSeed(1);
        return Torch.rand(count, 3, 64, 64);
    }

    static String digestOfShapes(UnaryModule<?> model) {
        return digest(lines(model, Torchvision::shape));
    }

    static String digestOfValues(UnaryModule<?> model) {
        return digest(lines(model, tensor -> Long.toString(fingerprint(tensor))));
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys with shapes and fingerprints, in the form of states.tsv. */
    static List<String> states(UnaryModule<?> model) {
        return model.stateDict().entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + shape(entry.getValue()) + "\t" + fingerprint(entry.getValue()))
                .toList();
    }

    private static String lines(UnaryModule<?> model, Function<Tensor, String> text) {
        Map<String, Tensor> state = model.stateDict();
        return state.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + text.apply(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String shape(Tensor tensor) {
        return tensor.shape().stream().mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** The sum of the bits, read as integers, of the first and the last 2048 elements: an exact number. */
    private static long fingerprint(Tensor tensor) {
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                Tensor flat = tensor.flatten();
                long count = Math.min(ENDS, flat.numel());
                Tensor ends = Torch.cat(List.of(flat.narrow(0, 0, count), flat.narrow(0, flat.numel() - count, count)));
                Tensor bits = tensor.dtype() == DType.FLOAT32 ? ends.view(DType.INT32) : ends;
                return bits.sum(DType.INT64).itemLong();
            }
        }
    }
}
