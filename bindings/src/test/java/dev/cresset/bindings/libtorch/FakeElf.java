package dev.cresset.bindings.libtorch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a library with a header, one program header and one section header, and nothing to run. */
final class FakeElf {

    static final int SIZE = 512;

    private FakeElf() {}

    static byte[] of(int machine) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        bytes.putShort(16, (short) 3).putShort(18, (short) machine).putInt(20, 1);
        bytes.putLong(32, 64).putLong(40, SIZE - 64);
        bytes.putShort(54, (short) 56)
                .putShort(56, (short) 1)
                .putShort(58, (short) 64)
                .putShort(60, (short) 1);
        bytes.putInt(64, 1).putLong(64 + 8, 0).putLong(64 + 32, 256);
        return bytes.array();
    }
}
