package dev.cresset.zoo.files;

/**
 * A storage in a file: the bytes of one or more tensors.
 *
 * @param key its name in the file
 * @param byteSize its size in bytes
 * @param position the position of its first byte in the file
 * @param location the device that it was saved from, such as {@code cpu} or {@code cuda:0}
 */
public record StorageInfo(String key, long byteSize, long position, String location) {}
