/** Transforms of images, for single images and whole batches: from bytes to the input of networks, and random augmentations. */
package dev.cresset.zoo.transforms;
