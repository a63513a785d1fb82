/** Helpers that several packages of this module share; not exported. */
package dev.cresset.internal;
