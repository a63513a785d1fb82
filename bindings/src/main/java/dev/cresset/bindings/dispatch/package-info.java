/**
 * Operators by name, of every library in the process: LibTorch's dispatcher, its schemas, and calls with boxed values. Programs use
 * {@code dev.cresset.Torch.call}; this is what it is made of.
 */
package dev.cresset.bindings.dispatch;
