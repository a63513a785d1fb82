/** {@code cresset predict}: what a network of the zoo sees on images. */
package dev.cresset.samples.predict;
