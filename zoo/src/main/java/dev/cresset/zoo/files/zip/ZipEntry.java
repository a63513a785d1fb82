package dev.cresset.zoo.files.zip;

/**
 * A file in a zip file.
 *
 * @param name its path, with slashes
 * @param position the position of its first byte in the zip file
 * @param size its size in bytes
 * @param crc32 the checksum in the directory
 */
public record ZipEntry(String name, long position, long size, int crc32) {}
