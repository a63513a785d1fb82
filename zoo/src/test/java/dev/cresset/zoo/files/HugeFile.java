package dev.cresset.zoo.files;

import dev.cresset.zoo.files.malicious.TestPickle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of the old format with one tensor of bytes that are a hole in the file and take no room on the disk. */
final class HugeFile {

    private HugeFile() {}

    static void write(Path file, long bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(TestPickle.magic()));
            out.write(ByteBuffer.wrap(new TestPickle().integer(1001).end()));
            out.write(ByteBuffer.wrap(new TestPickle().op('}').end()));
            out.write(ByteBuffer.wrap(dictionary(bytes)));
            out.write(
                    ByteBuffer.wrap(new TestPickle().op(']').string("0").op('a').end()));
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, bytes));
            out.write(ByteBuffer.wrap(new byte[1]), out.position() + bytes - 1);
        }
    }

    private static byte[] dictionary(long bytes) {
        TestPickle pickle = new TestPickle()
                .op('}')
                .string("huge")
                .global("torch._utils", "_rebuild_tensor")
                .op('(');
        pickle.op('(')
                .string("storage")
                .global("torch", "ByteStorage")
                .string("0")
                .string("cpu")
                .integer(bytes);
        return pickle.op('N', 't', 'Q')
                .integer(0)
                .integers(bytes)
                .integers(1)
                .op('t', 'R', 's')
                .end();
    }
}
