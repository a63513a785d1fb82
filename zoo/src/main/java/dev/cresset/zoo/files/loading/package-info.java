/** Tensors from their descriptions: storages read or mapped, tensors made of them or filled. Not exported. */
package dev.cresset.zoo.files.loading;
