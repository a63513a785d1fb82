/** {@code cresset bench}: measurements of Cresset itself. */
package dev.cresset.samples.bench;
