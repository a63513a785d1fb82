/**
 * Python's pickles, protocols 2 to 5, as a closed machine. Not exported.
 *
 * <p>It knows the instructions that data needs and no other. Names of Python stand for what a {@link
 * dev.cresset.zoo.files.pickle.Globals} puts in their place, so that nothing is ever imported, instantiated or called by name.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">pickletools: every instruction explained</a>
 */
package dev.cresset.zoo.files.pickle;
