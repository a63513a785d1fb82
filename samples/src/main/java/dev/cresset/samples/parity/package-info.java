/** {@code cresset parity}: recorded calls of operators, made again and compared with what PyTorch gave. */
package dev.cresset.samples.parity;
