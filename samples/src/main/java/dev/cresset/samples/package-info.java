/** The {@code cresset} command: entry point and root of its subcommands. */
package dev.cresset.samples;
