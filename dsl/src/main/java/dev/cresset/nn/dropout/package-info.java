/** Dropouts of elements and of whole channels. */
package dev.cresset.nn.dropout;
