/** The safetensors format: a JSON header with the position of each tensor, and the tensors' bytes. Not exported. */
package dev.cresset.zoo.files.safetensors;
