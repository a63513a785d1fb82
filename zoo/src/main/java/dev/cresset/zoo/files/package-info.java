/** Files of tensors: for programs that save what they have trained, or load what others have. */
package dev.cresset.zoo.files;
