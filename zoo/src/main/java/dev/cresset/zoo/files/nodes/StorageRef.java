package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;

/** A storage in a file: the bytes of one or more tensors. */
public final class StorageRef {

    private final String key;
    private final DType dtype;
    private final long byteSize;
    private final String location;
    private long position = -1;
    private int swapSize = 1;

    /**
     * A storage whose position in the file is not known yet.
     *
     * @param key its name in the file
     * @param dtype the type of its elements, null if it is untyped
     * @param byteSize its size in bytes
     * @param location the device that it was saved from, such as {@code cuda:0}
     */
    public StorageRef(String key, DType dtype, long byteSize, String location) {
        this.key = key;
        this.dtype = dtype;
        this.byteSize = byteSize;
        this.location = location;
    }

    /**
     * {@return a storage of the CPU, in the machine's byte order}
     *
     * @param position the position of its first byte in the file
     * @param key its name
     * @param dtype the type of its elements
     * @param byteSize its size in bytes
     */
    public static StorageRef at(long position, String key, DType dtype, long byteSize) {
        StorageRef storage = new StorageRef(key, dtype, byteSize, "cpu");
        storage.position = position;
        return storage;
    }

    /** {@return its name in the file} */
    public String key() {
        return key;
    }

    /** {@return the type of its elements, null if it is untyped} */
    public DType dtype() {
        return dtype;
    }

    /** {@return its size in bytes} */
    public long byteSize() {
        return byteSize;
    }

    /** {@return the device that it was saved from, such as {@code cuda:0}} */
    public String location() {
        return location;
    }

    /** {@return the position of its first byte in the file} */
    public long position() {
        if (position < 0) {
            throw new IllegalStateException("storage " + key + " has no place in the file yet");
        }
        return position;
    }

    /**
     * Sets the position.
     *
     * @param position the position of its first byte in the file
     */
    public void position(long position) {
        this.position = position;
    }

    /** {@return the size of the numbers whose bytes are to be swapped; 1 if the file has the machine's byte order} */
    public int swapSize() {
        return swapSize;
    }

    /**
     * Sets the size of the numbers whose bytes are to be swapped.
     *
     * @param bytes the size of a number in bytes
     */
    public void swapSize(int bytes) {
        swapSize = bytes;
    }
}
