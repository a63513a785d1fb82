/** The fused layers of {@code optimizeForInference}, and oneDNN's image layout; for the library alone. */
package dev.cresset.nn.inference;
