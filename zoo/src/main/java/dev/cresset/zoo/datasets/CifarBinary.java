package dev.cresset.zoo.datasets;

/** The binary distribution's files: records of one or two label bytes, then 1,024 red, 1,024 green and 1,024 blue bytes. */
final class CifarBinary {

    private CifarBinary() {}

    static CifarBatch parse(byte[] file, String name, CifarLabels kind) {
        int record = kind.labelBytes() + CifarBatch.IMAGE_SIZE;
        if (file.length == 0 || file.length % record != 0) {
            throw new DatasetException(name + " is truncated or not a " + kind.dataset() + " batch: " + file.length
                    + " bytes are not a whole number of records of " + record + " bytes");
        }
        int count = file.length / record;
        byte[] pixels = new byte[count * CifarBatch.IMAGE_SIZE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = Labels.check(Byte.toUnsignedInt(file[i * record + kind.position()]), kind.classes(), name, i);
            System.arraycopy(
                    file, i * record + kind.labelBytes(), pixels, i * CifarBatch.IMAGE_SIZE, CifarBatch.IMAGE_SIZE);
        }
        return new CifarBatch(pixels, labels);
    }
}
