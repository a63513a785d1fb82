package dev.cresset.zoo.files.pickle;

/** How the strings of Python 2, which hold bytes or text, are read: the argument {@code encoding} of Python's {@code pickle.load}. */
public enum StringEncoding {
    /** As text; bytes that are not UTF-8 are refused. PyTorch loads its files so. */
    UTF_8,
    /**
     * As bytes, except for keys of dictionaries and elements of sets: these are read as Latin-1 text, because Java compares byte arrays
     * by identity.
     */
    BYTES
}
