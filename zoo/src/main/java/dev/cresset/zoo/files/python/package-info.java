/** Values that Python has and Java has not, as the files of PyTorch hold them. */
package dev.cresset.zoo.files.python;
