/** The notebook that Cresset began with, as programs to read. */
package dev.cresset.samples.notebook;
