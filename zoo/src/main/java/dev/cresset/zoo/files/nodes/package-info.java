/** Descriptions of the tensors and storages in a file, made before any tensor's bytes are read. Not exported. */
package dev.cresset.zoo.files.nodes;
