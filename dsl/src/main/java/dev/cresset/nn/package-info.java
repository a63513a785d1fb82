/**
 * Layers, and networks made of them: for everybody who builds or trains a model.
 *
 * <p>{@link dev.cresset.nn.Layers} has a short name for each layer, {@link dev.cresset.nn.UnaryModule} is the base of most
 * networks, and {@link dev.cresset.nn.Sequential} is a chain of layers. Names of parameters, defaults, printed trees and the order
 * of random draws are PyTorch's.
 */
package dev.cresset.nn;
