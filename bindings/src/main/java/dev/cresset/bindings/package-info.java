/**
 * The native boundary, for the layers above: owned handles, scopes, modes, failures. Programs use {@code dev.cresset}; what stands
 * here and in {@code dev.cresset.bindings.aten} is for those who need an operator's {@code out} variant or its raw results.
 */
package dev.cresset.bindings;
