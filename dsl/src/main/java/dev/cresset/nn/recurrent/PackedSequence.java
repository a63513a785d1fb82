package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sequences of different lengths, packed step by step: the first elements of all sequences, the longest sequence first, then the
 * second elements of those that have one, and so on. A recurrent network computes nothing for padding then.
 *
 * <p>The tensors belong to the scope in which they were made; {@link #close} frees them earlier.
 *
 * {@snippet :
 * PackedSequence packed = PackedSequence.pack(padded, new long[] {5, 3, 4}, true);
 * LSTM.Packed result = lstm.call(packed);
 * Tensor output = result.output().pad(true).output();
 * }
 *
 * @param data the elements
 * @param batchSizes the number of sequences that have a first element, a second one, and so on; INT64, on the CPU
 * @param sortedIndices the indices of the sequences by decreasing length; null if they are in that order
 * @param unsortedIndices the inverse permutation; null if they are in that order
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html">PackedSequence</a>
 */
public record PackedSequence(Tensor data, Tensor batchSizes, Tensor sortedIndices, Tensor unsortedIndices)
        implements AutoCloseable {

    /**
     * Packs sequences that are padded to the same length.
     *
     * @param input the sequences, of shape {@code (L, N, *)}, or {@code (N, L, *)} with the batch first
     * @param lengths the length of each sequence, 1 or more, in any order
     * @param batchFirst whether the batch comes before the steps
     * @return the packed sequences
     * @throws IllegalArgumentException if there is not one length for each sequence
     */
    public static PackedSequence pack(Tensor input, long[] lengths, boolean batchFirst) {
        int batchDim = batchFirst ? 0 : 1;
        Checks.that(
                input.dim() >= 2 && input.size(batchDim) == lengths.length,
                "packing needs one length for each sequence, got the shape %s and the lengths %s",
                input.shape(),
                Arrays.toString(lengths));
        try (Scope _ = Scope.open()) {
            Tensor all = Torch.tensor(lengths, lengths.length);
            if (isDecreasing(lengths)) {
                return moved(Aten._packPaddedSequence(input, all, batchFirst), null, null);
            }
            ReturnTypes.Sort sorted = all.sort(0, true);
            Tensor order = sorted.indices().to(input.device());
            Tensor arranged = input.indexSelect(batchDim, order);
            return moved(
                    Aten._packPaddedSequence(arranged, sorted.values(), batchFirst),
                    order.moveToOuterScope(),
                    inverse(order).moveToOuterScope());
        }
    }

    /**
     * Packs sequences.
     *
     * @param sequences the sequences, each of shape {@code (L, *)}, in any order of lengths
     * @return the packed sequences
     */
    public static PackedSequence pack(List<Tensor> sequences) {
        long[] lengths =
                sequences.stream().mapToLong(sequence -> sequence.size(0)).toArray();
        try (Tensor padded = Aten.padSequence(sequences)) {
            return pack(padded, lengths, false);
        }
    }

    private static boolean isDecreasing(long[] lengths) {
        for (int i = 1; i < lengths.length; i++) {
            if (lengths[i] > lengths[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static Tensor inverse(Tensor order) {
        Tensor places = Torch.arange(order.numel()).to(order.device());
        return Torch.emptyLike(order).scatter_(0, order, places);
    }

    private static PackedSequence moved(ReturnTypes._PackPaddedSequence packed, Tensor order, Tensor inverse) {
        return new PackedSequence(
                packed.data().moveToOuterScope(), packed.batchSizes().moveToOuterScope(), order, inverse);
    }

    /** Other elements in the same order. */
    PackedSequence with(Tensor data) {
        return new PackedSequence(data, batchSizes, sortedIndices, unsortedIndices);
    }

    /**
     * Pads the sequences with zeros to the longest one's length.
     *
     * @param batchFirst whether the batch comes before the steps
     * @return the sequences in their original order
     */
    public Padded pad(boolean batchFirst) {
        return pad(batchFirst, 0, batchSizes.size(0));
    }

    /**
     * Pads the sequences to a length.
     *
     * @param batchFirst whether the batch comes before the steps
     * @param value the value of the padding
     * @param totalLength the length of the result
     * @return the sequences in their original order
     * @throws IllegalArgumentException if a sequence is longer than that
     */
    public Padded pad(boolean batchFirst, double value, long totalLength) {
        long longest = batchSizes.size(0);
        Checks.that(totalLength >= longest, "sequences of up to %d steps cannot be padded to %d", longest, totalLength);
        try (Scope _ = Scope.open()) {
            ReturnTypes._PadPackedSequence padded =
                    Aten._padPackedSequence(data, batchSizes, batchFirst, value, totalLength);
            Tensor output = padded.output();
            Tensor lengths = padded.lengths();
            if (unsortedIndices != null) {
                output = output.indexSelect(batchFirst ? 0 : 1, unsortedIndices);
                lengths = lengths.indexSelect(0, unsortedIndices.to(lengths.device()));
            }
            return new Padded(output.moveToOuterScope(), lengths.toLongArray());
        }
    }

    /** {@return the sequences in their original order, each of shape {@code (L, *)}} */
    public List<Tensor> unpack() {
        try (Scope _ = Scope.open()) {
            Padded padded = pad(true);
            List<Tensor> sequences = new ArrayList<>();
            for (int i = 0; i < padded.lengths.length; i++) {
                Tensor sequence = padded.output.select(0, i).narrow(0, 0, padded.lengths[i]);
                sequences.add(sequence.moveToOuterScope());
            }
            return sequences;
        }
    }

    /** Frees the elements, the batch sizes and the indices. */
    @Override
    public void close() {
        for (Tensor tensor : new Tensor[] {data, batchSizes, sortedIndices, unsortedIndices}) {
            if (tensor != null) {
                tensor.close();
            }
        }
    }

    /**
     * Sequences padded to the same length.
     *
     * @param output the sequences, of shape {@code (L, N, *)}, or {@code (N, L, *)} with the batch first
     * @param lengths the length of each sequence
     */
    public record Padded(Tensor output, long[] lengths) {}
}
