/**
 * Files of tensors: the {@code .pth} and {@code .pt} files of PyTorch, and safetensors.
 *
 * <p>For pretrained weights, saved models, and checkpoints from which training resumes:
 *
 * {@snippet :
 * TorchFiles.loadInto(Path.of("vgg16.pth"), model);
 * TorchFiles.save(Path.of("checkpoint.pt"), Map.of("model", model.stateDict(), "optimizer", optimizer.stateDict(), "epoch", 3));
 * long epoch = TorchFiles.loadCheckpoint(Path.of("checkpoint.pt")).integer("epoch");
 * }
 */
package dev.cresset.zoo.files;
