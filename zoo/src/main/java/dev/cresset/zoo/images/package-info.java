/** Image files as tensors: JPEG and PNG, read by the JDK's decoders. */
package dev.cresset.zoo.images;
