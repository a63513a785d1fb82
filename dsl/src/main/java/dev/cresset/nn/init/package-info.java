/**
 * Initial values of parameters, as in PyTorch's {@code torch.nn.init}, for users who want others than the defaults of a layer.
 */
package dev.cresset.nn.init;
