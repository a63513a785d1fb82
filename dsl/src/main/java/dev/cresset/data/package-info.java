/**
 * Data sets, and loaders that make mini-batches of them: for everybody who trains. As PyTorch's {@code torch.utils.data}, with the
 * same order of random draws.
 */
package dev.cresset.data;
