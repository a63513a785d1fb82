/**
 * Initial values of parameters, as PyTorch's {@code torch.nn.init}: for everybody who wants others than a layer's default ones.
 */
package dev.cresset.nn.init;
