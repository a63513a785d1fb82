/** Embeddings, whose gradients can be sparse. */
package dev.cresset.nn.sparse;
