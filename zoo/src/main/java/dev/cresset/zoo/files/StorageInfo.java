package dev.cresset.zoo.files;

/**
 * A storage in a file: bytes that one or more tensors look at.
 *
 * @param key its name in the file
 * @param byteSize its size in bytes
 * @param position where its bytes begin in the file
 * @param location the device that it was saved from, such as {@code cpu} or {@code cuda:0}
 */
public record StorageInfo(String key, long byteSize, long position, String location) {}
