/**
 * The names of Python that a file may use, and what each makes here: values of Python, of NumPy and of PyTorch. Not exported.
 *
 * <p>{@link dev.cresset.zoo.files.globals.AllowedGlobals} is the whole list.
 */
package dev.cresset.zoo.files.globals;
