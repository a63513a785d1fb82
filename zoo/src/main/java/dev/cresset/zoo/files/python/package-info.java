/** Python's types without a counterpart in Java, for the files of PyTorch. */
package dev.cresset.zoo.files.python;
