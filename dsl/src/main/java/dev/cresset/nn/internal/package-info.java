/** Parts of modules that the packages of {@code nn} share; for the library alone. */
package dev.cresset.nn.internal;
