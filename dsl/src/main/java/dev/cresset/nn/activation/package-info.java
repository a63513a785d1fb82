/** Activations: element-wise nonlinearities, softmaxes, gated units. */
package dev.cresset.nn.activation;
