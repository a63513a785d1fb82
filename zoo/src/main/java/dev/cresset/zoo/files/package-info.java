/**
 * Files of tensors: the {@code .pth} and {@code .pt} files of PyTorch, and safetensors.
 *
 * <p>For whoever loads pretrained weights, saves a model, or continues a training that was interrupted:
 *
 * {@snippet :
 * TorchFiles.loadInto(Path.of("vgg16.pth"), model.stateDict());
 * TorchFiles.save(Path.of("checkpoint.pt"), Map.of("model", model.stateDict(), "optimizer", optimizer.stateDict(), "epoch", 3));
 * }
 */
package dev.cresset.zoo.files;
