/**
 * Optimizers, which update a network's parameters from their gradients, and gradient scaling; PyTorch's {@code torch.optim}.
 *
 * <p>{@code X.builder(parameters)} starts an optimizer of each class; options have PyTorch's names and defaults.
 */
package dev.cresset.optim;
