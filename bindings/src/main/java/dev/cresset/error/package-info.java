/** What goes wrong: the exceptions that programs may want to catch. */
package dev.cresset.error;
