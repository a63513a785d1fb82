/** Attention and transformers. */
package dev.cresset.nn.transformer;
