/**
 * Zip files whose entries are stored as they are, which is how PyTorch uses them. Not exported.
 *
 * <p>The format is described in PKWARE's <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a>; the section
 * numbers in comments are its.
 */
package dev.cresset.zoo.files.zip;
