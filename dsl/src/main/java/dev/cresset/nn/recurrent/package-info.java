/** Recurrent networks, their cells, and packed sequences. */
package dev.cresset.nn.recurrent;
