/** The safetensors format: a JSON header that says where which tensor is, and the tensors' bytes. Not exported. */
package dev.cresset.zoo.files.safetensors;
