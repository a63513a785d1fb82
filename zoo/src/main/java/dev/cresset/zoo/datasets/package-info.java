/**
 * Vision data sets for training and evaluation: CIFAR-10, CIFAR-100, Fashion-MNIST, MNIST and the digits in the jar, in memory as bytes;
 * and folders of image files.
 */
package dev.cresset.zoo.datasets;
