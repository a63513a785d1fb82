/**
 * Vision data sets: held in memory as bytes, CIFAR-10, CIFAR-100, Fashion-MNIST, MNIST, and the digits that come with the jar;
 * and folders of image files. For everyone who trains or evaluates a network.
 */
package dev.cresset.zoo.datasets;
