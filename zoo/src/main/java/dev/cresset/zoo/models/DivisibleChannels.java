package dev.cresset.zoo.models;

/** Numbers of channels as the mobile networks round them. */
final class DivisibleChannels {

    private static final int DIVISOR = 8;

    private DivisibleChannels() {}

    /**
     * The multiple of 8 nearest to a number of channels, at least 8 and at least 90 % of the number.
     *
     * @see <a href="https://github.com/tensorflow/models/blob/master/research/slim/nets/mobilenet/mobilenet.py">MobileNet in
     *     TensorFlow</a>
     */
    static long of(double channels) {
        long rounded = Math.max(DIVISOR, (long) (channels + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return rounded < 0.9 * channels ? rounded + DIVISOR : rounded;
    }
}
