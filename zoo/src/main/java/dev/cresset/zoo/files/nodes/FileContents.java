package dev.cresset.zoo.files.nodes;

import dev.cresset.zoo.files.zip.ZipEntry;
import java.util.List;

/**
 * What a file holds, with descriptions in the place of tensors. Everything that can be checked without reading the tensors' bytes has
 * been.
 *
 * @param format the name of its format
 * @param root the saved object
 * @param storages the storages, in the order of the file
 * @param entries the files in it where it is a zip file, whose checksums are still to be compared
 */
public record FileContents(String format, Object root, List<StorageRef> storages, List<ZipEntry> entries) {}
