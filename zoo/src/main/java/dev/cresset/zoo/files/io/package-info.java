/** Where bytes come from, and how a file that is not what it should be is reported. Not exported. */
package dev.cresset.zoo.files.io;
