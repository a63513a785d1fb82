package dev.cresset.zoo.files.pickle;

/** How the strings of Python 2, which hold bytes or text, are read: the argument {@code encoding} of Python's {@code pickle.load}. */
public enum StringEncoding {
    /** As text, as PyTorch loads its files; bytes that are not UTF-8 are refused. */
    UTF_8,
    /**
     * As bytes. Keys of dictionaries and elements of sets are read as Latin-1 text, because Java compares byte arrays by identity.
     */
    BYTES
}
