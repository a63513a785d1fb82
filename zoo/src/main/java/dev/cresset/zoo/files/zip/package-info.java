/**
 * Zip files with stored entries, as PyTorch uses them. Not exported.
 *
 * <p>The format is described in PKWARE's <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a>; the section
 * numbers in comments refer to it.
 */
package dev.cresset.zoo.files.zip;
