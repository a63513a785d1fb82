/** What {@code optimizeForInference} and oneDNN's image layout put in the place of layers; for the library alone. */
package dev.cresset.nn.inference;
