/** Layers that rearrange or resize images: shuffles, upsampling, sliding blocks. */
package dev.cresset.nn.vision;
