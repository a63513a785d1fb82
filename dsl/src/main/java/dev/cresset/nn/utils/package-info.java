/** Gradient clipping, parameter vectors, parametrizations, averages of weights: as {@code torch.nn.utils} and {@code torch.optim.swa_utils}. */
package dev.cresset.nn.utils;
