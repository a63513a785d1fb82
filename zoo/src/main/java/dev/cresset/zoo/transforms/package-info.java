/** Transforms that turn images of bytes into the tensors that networks take, for single samples and whole batches alike. */
package dev.cresset.zoo.transforms;
