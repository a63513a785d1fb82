/**
 * Datasets, samplers, and loaders that make mini-batches; PyTorch's {@code torch.utils.data}, with the same order of random draws.
 *
 * <p>A constructor takes PyTorch's required arguments; a builder takes the same, and sets the options.
 */
package dev.cresset.data;
