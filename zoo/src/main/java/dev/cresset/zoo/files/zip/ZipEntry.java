package dev.cresset.zoo.files.zip;

/**
 * A file in a zip file.
 *
 * @param name its path, with slashes
 * @param position where its bytes begin in the zip file
 * @param size how many bytes it has
 * @param crc32 their checksum, as it stands in the directory
 */
public record ZipEntry(String name, long position, long size, int crc32) {}
