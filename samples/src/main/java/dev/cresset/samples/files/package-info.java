/** {@code cresset inspect} and {@code cresset convert}: what files of weights hold, and the same in another format. */
package dev.cresset.samples.files;
