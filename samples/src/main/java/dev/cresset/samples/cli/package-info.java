/** What all subcommands share: values of options, errors of one line, the version. */
package dev.cresset.samples.cli;
