/** {@code cresset summary}. */
package dev.cresset.samples.summary;
