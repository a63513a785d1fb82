/** Paddings by constants, zeros, reflection, replication and the opposite edge. */
package dev.cresset.nn.padding;
