/**
 * Finding LibTorch, unpacking it from jars, and loading it together with Cresset's own native library.
 *
 * <p>For the layers above: {@link dev.cresset.bindings.libtorch.LibTorch#loaded()} loads at the first use and says what was
 * loaded from where. Programs need none of it, except to report it.
 */
package dev.cresset.bindings.libtorch;
