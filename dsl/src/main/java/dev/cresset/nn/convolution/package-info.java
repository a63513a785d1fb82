/** Convolutions and transposed convolutions of one, two and three dimensions. */
package dev.cresset.nn.convolution;
