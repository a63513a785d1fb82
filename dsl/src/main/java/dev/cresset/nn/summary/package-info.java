/** Tables of the layers of a network, their shapes, parameters and multiply-adds. */
package dev.cresset.nn.summary;
