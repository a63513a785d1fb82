package dev.cresset.zoo.files;

import java.util.List;
import java.util.Objects;

/**
 * The contents of a file, without the bytes of its tensors.
 *
 * @param format the format, such as {@code PyTorch zip}
 * @param byteSize the size of the file
 * @param tensors the tensors in the order of the saved object; a tensor at two places is listed twice
 * @param contents the saved object, with a {@link TensorInfo} in the place of each tensor
 */
public record FileSummary(String format, long byteSize, List<TensorInfo> tensors, Object contents) {

    /** {@return the storages of the tensors, each once} */
    public List<StorageInfo> storages() {
        return tensors.stream()
                .map(TensorInfo::storage)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
