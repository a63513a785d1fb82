/** {@code cresset train}: data sets, networks, the training loop, and what is written and shown meanwhile. */
package dev.cresset.samples.train;
