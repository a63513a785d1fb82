/**
 * Python's pickles, protocols 2 to 5, as a closed machine. Not exported.
 *
 * <p>It has the instructions that data needs and no others. A {@link dev.cresset.zoo.files.pickle.Globals} gives the values of Python's
 * names, so nothing is ever imported, instantiated or called by name.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">pickletools: every instruction explained</a>
 */
package dev.cresset.zoo.files.pickle;
