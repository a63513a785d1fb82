package dev.cresset.zoo.hub;

import java.net.URI;
import java.util.List;

/**
 * A published file: its addresses, size and checksum.
 *
 * @param name the file name under which it is stored, without any folder
 * @param mirrors the addresses that serve it, the preferred one first
 * @param size the size in bytes, or {@link #UNKNOWN_SIZE}
 * @param checksum the published checksum
 */
public record RemoteFile(String name, List<URI> mirrors, long size, Checksum checksum) {

    /** The size of a file whose publisher does not state it. */
    public static final long UNKNOWN_SIZE = -1;

    /**
     * Checks the name and the addresses.
     *
     * @throws IllegalArgumentException if the name is not a plain file name, an address is not http or https, there is
     *     no address, or the size is neither positive nor unknown
     */
    public RemoteFile {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("'" + name + "' is not a plain file name");
        }
        if (size != UNKNOWN_SIZE && size <= 0) {
            throw new IllegalArgumentException("the size of " + name + " must be positive, not " + size);
        }
        if (mirrors.isEmpty()) {
            throw new IllegalArgumentException(name + " has no address to download from");
        }
        mirrors = List.copyOf(mirrors);
        mirrors.forEach(RemoteFile::requireHttp);
    }

    /**
     * A file served at one address.
     *
     * @param address the http or https address; its last part is the file's name
     * @param size the size in bytes, or {@link #UNKNOWN_SIZE}
     * @param checksum the published checksum
     * @return the file
     * @throws IllegalArgumentException if the address is not http or https or does not end in a plain file name
     */
    public static RemoteFile at(String address, long size, Checksum checksum) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return new RemoteFile(name, List.of(URI.create(address)), size, checksum);
    }

    private static void requireHttp(URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("'" + address + "' is not an http or https address");
        }
    }
}
