/**
 * {@code cresset train} and {@code cresset finetune}: data sets, networks, the training loop that both share, checkpoints, and what is
 * written and shown meanwhile.
 */
package dev.cresset.samples.train;
