/** Image files as tensors: JPEG and PNG, read by Java's own decoders. */
package dev.cresset.zoo.images;
