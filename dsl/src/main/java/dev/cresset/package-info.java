/** Tensors, autograd and LibTorch's operators: where a program starts. */
package dev.cresset;
