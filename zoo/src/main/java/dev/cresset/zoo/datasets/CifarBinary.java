package dev.cresset.zoo.datasets;

/** The binary distribution's files: records of one label byte, then 1,024 red, 1,024 green and 1,024 blue bytes. */
final class CifarBinary {

    private static final int RECORD = 1 + CifarBatch.IMAGE_SIZE;

    private CifarBinary() {}

    static CifarBatch parse(byte[] file, String name) {
        if (file.length == 0 || file.length % RECORD != 0) {
            throw new DatasetException(name + " is truncated or no CIFAR-10 batch: " + file.length
                    + " bytes are no whole number of records of " + RECORD + " bytes");
        }
        int count = file.length / RECORD;
        byte[] pixels = new byte[count * CifarBatch.IMAGE_SIZE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = Labels.check(Byte.toUnsignedInt(file[i * RECORD]), CifarBatch.CLASSES, name, i);
            System.arraycopy(file, i * RECORD + 1, pixels, i * CifarBatch.IMAGE_SIZE, CifarBatch.IMAGE_SIZE);
        }
        return new CifarBatch(pixels, labels);
    }
}
