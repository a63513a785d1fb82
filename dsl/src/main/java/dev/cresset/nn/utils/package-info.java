/** Gradient clipping, parameter vectors and parametrizations: PyTorch's {@code torch.nn.utils}. */
package dev.cresset.nn.utils;
