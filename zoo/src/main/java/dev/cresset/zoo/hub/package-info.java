/** Downloads of data sets and weights: resumable, verified, renamed into place when complete; and PyTorch's folder of weights. */
package dev.cresset.zoo.hub;
