package dev.cresset.zoo.images;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The parts of a JPEG file's header that ImageIO does not tell.
 *
 * @param components color components: 1, 3 or 4, or 0 if there is no frame
 * @param adobeTransform Adobe's color transform, 2 for YCCK, or -1 without Adobe's marker
 * @param orientation the orientation in EXIF, upright if there is none
 */
record JpegHeader(int components, int adobeTransform, Orientation orientation) {

    private static final int EXIF_SEGMENT = 0xE1;
    private static final int PROFILE_SEGMENT = 0xE2;
    private static final int ADOBE_SEGMENT = 0xEE;
    private static final String EXIF = "Exif\0\0";

    /** Reads the header, and hides color profiles in the file's bytes: ImageIO would apply them. */
    static JpegHeader takeFrom(byte[] file) {
        List<JpegSegment> segments = JpegSegment.of(file);
        segments.stream()
                .filter(segment -> segment.is(PROFILE_SEGMENT, "ICC_PROFILE\0"))
                .forEach(JpegSegment::hide);
        return new JpegHeader(components(segments), adobeTransform(segments), orientation(segments));
    }

    private static int components(List<JpegSegment> segments) {
        return segments.stream()
                .filter(segment -> isFrame(segment.marker()) && segment.length() > 5)
                .mapToInt(segment -> segment.content().get(5)) // after precision, height and width
                .findFirst()
                .orElse(0);
    }

    /** The markers SOF0 to SOF15, except for three of other meaning. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int adobeTransform(List<JpegSegment> segments) {
        return segments.stream()
                .filter(segment -> segment.is(ADOBE_SEGMENT, "Adobe") && segment.length() > 11)
                .mapToInt(segment -> segment.content().get(11) & 0xFF) // after name, version and two flags
                .findFirst()
                .orElse(-1);
    }

    private static Orientation orientation(List<JpegSegment> segments) {
        return segments.stream()
                .filter(segment -> segment.is(EXIF_SEGMENT, EXIF))
                .map(segment -> Exif.orientation(tiff(segment)))
                .findFirst()
                .orElse(Orientation.UPRIGHT);
    }

    private static ByteBuffer tiff(JpegSegment segment) {
        return segment.content().position(EXIF.length());
    }
}
