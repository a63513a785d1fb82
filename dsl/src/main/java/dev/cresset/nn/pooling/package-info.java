/** Poolings, adaptive and fractional ones, and the inverse of maximum pooling. */
package dev.cresset.nn.pooling;
