/** Sources of bytes, and the exception for malformed files. Not exported. */
package dev.cresset.zoo.files.io;
