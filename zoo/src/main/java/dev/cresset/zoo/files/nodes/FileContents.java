package dev.cresset.zoo.files.nodes;

import dev.cresset.zoo.files.zip.ZipEntry;
import java.util.List;

/**
 * The contents of a file, with descriptions in the place of tensors. Everything is checked, except for the tensors' bytes.
 *
 * @param format the name of its format
 * @param root the saved object
 * @param storages the storages, in the order of the file
 * @param entries the entries of a zip file, whose checksums are not compared yet
 */
public record FileContents(String format, Object root, List<StorageRef> storages, List<ZipEntry> entries) {}
