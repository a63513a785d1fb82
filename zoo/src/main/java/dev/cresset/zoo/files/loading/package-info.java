/** Tensors from their descriptions: reading or mapping storages, making tensors and filling them. Not exported. */
package dev.cresset.zoo.files.loading;
