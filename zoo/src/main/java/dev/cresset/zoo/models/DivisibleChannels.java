package dev.cresset.zoo.models;

/** The rounding of numbers of channels in the mobile networks. */
final class DivisibleChannels {

    private static final int DIVISOR = 8;

    private DivisibleChannels() {}

    /**
     * The nearest multiple of 8, at least 8 and at least 90 % of the number.
     *
     * @see <a href="https://github.com/tensorflow/models/blob/master/research/slim/nets/mobilenet/mobilenet.py">MobileNet in
     *     TensorFlow</a>
     */
    static long of(double channels) {
        long rounded = Math.max(DIVISOR, (long) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return rounded < 0.9 * channels ? rounded + DIVISOR : rounded;
    }
}
