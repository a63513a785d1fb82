/** Batch, instance, layer, group, root-mean-square and local response normalization. */
package dev.cresset.nn.normalization;
