/**
 * The names of Python that a file may use, with their values: of Python, NumPy and PyTorch. Not exported.
 *
 * <p>{@link dev.cresset.zoo.files.globals.AllowedGlobals} has the list.
 */
package dev.cresset.zoo.files.globals;
