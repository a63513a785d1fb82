/** Losses and distances. */
package dev.cresset.nn.loss;
