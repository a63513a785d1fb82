/** Downloads for data sets and weights: resumable, checksummed, never half-written under the final name; and PyTorch's folder of weights. */
package dev.cresset.zoo.hub;
