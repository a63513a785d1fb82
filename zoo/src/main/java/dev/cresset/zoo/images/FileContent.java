package dev.cresset.zoo.images;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file's bytes for ImageIO. It remembers whether a decoder read beyond the end, where some invent pixels instead of failing. */
final class FileContent extends ImageInputStreamImpl {

    private final byte[] bytes;
    private boolean exhausted;

    FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a decoder read beyond the end. */
    boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            exhausted = true;
            return -1;
        }
        return bytes[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            exhausted = true;
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
