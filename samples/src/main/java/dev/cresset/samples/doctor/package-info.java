/** {@code cresset doctor}: what Cresset finds on this machine. */
package dev.cresset.samples.doctor;
