package dev.cresset.zoo.files;

/**
 * Options of loading a file.
 *
 * {@snippet :
 * TorchFiles.loadStateDict(file, LoadOptions.defaults().mmap(true));
 * }
 *
 * @param mmap whether tensors share the memory of the mapped file instead of a copy
 * @param checksums whether the zip format's checksums are compared, which PyTorch does not do
 */
public record LoadOptions(boolean mmap, boolean checksums) {

    /** {@return the defaults: bytes are read once, into the tensors' memory; checksums are not compared} */
    public static LoadOptions defaults() {
        return new LoadOptions(false, false);
    }

    /**
     * Maps the file into memory, as {@code torch.load(mmap=True)} does: loading takes no time, and bytes that are never used are never
     * read. Changing a tensor does not change the file.
     *
     * <p>A mapped file must stay as it is while one of its tensors lives. If the file is truncated, the next operator on the missing part
     * ends the process (SIGBUS), which Java cannot prevent; if its bytes are overwritten, tensors change. Replacing it by another file, as
     * {@link TorchFiles#save} does, is harmless. Storages whose position in the file is not a multiple of their elements' size, among them
     * most of the format before PyTorch 1.6, are read instead.
     *
     * @param newMmap whether the file is mapped
     * @return these options with that choice
     */
    public LoadOptions mmap(boolean newMmap) {
        return new LoadOptions(newMmap, checksums);
    }

    /**
     * Compares the checksums of a zip file in a second pass, which finds bits that changed after the file was written. Files that were
     * saved with {@code torch.serialization.set_crc32_options(False)} have no true checksums and are refused; the format before PyTorch
     * 1.6 has none at all.
     *
     * @param newChecksums whether the checksums are compared
     * @return these options with that choice
     */
    public LoadOptions checksums(boolean newChecksums) {
        return new LoadOptions(mmap, newChecksums);
    }
}
