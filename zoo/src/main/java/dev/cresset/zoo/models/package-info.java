/**
 * Image classifiers with torchvision's architectures and pretrained weights, for inference, training and fine-tuning.
 *
 * <p>Each family is a class with static methods for each network, such as {@link dev.cresset.zoo.models.VGG#vgg16()}, and a table of
 * configurations, such as {@link dev.cresset.zoo.models.VGG#VGG16}. Keys and shapes of the state, printed trees, outputs and (from the same
 * seed) initial values are those of torchvision 0.28.
 * {@link dev.cresset.zoo.models.Models} finds networks and weights by name.
 */
package dev.cresset.zoo.models;
