/** Optimizers, which change a network's parameters by their gradients: for everybody who trains. As PyTorch's {@code torch.optim}. */
package dev.cresset.optim;
