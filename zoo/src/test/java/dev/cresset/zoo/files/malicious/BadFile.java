package dev.cresset.zoo.files.malicious;

/**
 * A file that must be refused.
 *
 * @param name what is wrong with it, in a few words
 * @param bytes the file
 * @param message what the refusal says, after the file's name
 */
public record BadFile(String name, byte[] bytes, String message) {

    @Override
    public String toString() {
        return name;
    }
}
