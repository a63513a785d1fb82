/**
 * Image classifiers with torchvision's architectures and published weights: for everybody who uses a known network, trains one
 * from scratch or fine-tunes one.
 *
 * <p>Each family is a class with one static method per network, such as {@link dev.cresset.zoo.models.VGG#vgg16()}. Keys and
 * shapes of the state, printed trees, outputs and (from the same seed) initial values are those of torchvision 0.28.
 * {@link dev.cresset.zoo.models.Models} finds networks and weights by name.
 */
package dev.cresset.zoo.models;
