package dev.cresset.zoo.files;

/**
 * How a file is loaded. Values of this class never change.
 *
 * @param mapped whether tensors look at the file itself instead of a copy in memory
 * @param checksums whether the zip format's checksums are compared, which PyTorch does not do
 */
public record LoadOptions(boolean mapped, boolean checksums) {

    /** {@return the usual way: the bytes are read into the tensors' memory, once; no checksums} */
    public static LoadOptions defaults() {
        return new LoadOptions(false, false);
    }

    /**
     * The file is mapped into memory, as with {@code torch.load(mmap=True)}: loading takes no time, and what is never looked at is never
     * read. Changing a tensor does not change the file.
     *
     * <p>It costs safety: as long as one of the tensors lives, the file must stay as it is. When someone makes it shorter, the next
     * operator on what is gone ends the process (SIGBUS), which Java cannot prevent; when someone writes into it, tensors change.
     * Replacing the file by another one (as {@link TorchFiles#save} does) is harmless. Storages that do not begin at a multiple of
     * their elements' size, among them most of the format before PyTorch 1.6, are read nevertheless.
     *
     * @return options with which files are mapped
     */
    public static LoadOptions mappedFile() {
        return defaults().withMapped(true);
    }

    /**
     * {@return these options, with the file mapped or not}
     *
     * @param newMapped whether a file's tensors share its memory instead of being read
     */
    public LoadOptions withMapped(boolean newMapped) {
        return new LoadOptions(newMapped, checksums);
    }

    /**
     * A second pass over the file finds bits that have changed since it was written. Files that were saved with {@code
     * torch.serialization.set_crc32_options(False)} have no true checksums and are refused then; the format before PyTorch 1.6 has
     * none at all.
     *
     * @param newChecksums whether the checksums of what is read are compared
     * @return these options, with the checksums compared or not
     */
    public LoadOptions withChecksums(boolean newChecksums) {
        return new LoadOptions(mapped, newChecksums);
    }
}
