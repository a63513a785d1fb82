/**
 * CUDA devices: properties, streams, events, memory, graphs, and the settings of NVIDIA's libraries; PyTorch's {@code torch.cuda} and
 * {@code torch.backends}. Training on a GPU needs none of it; measuring, overlapping work and saving the time of calls does.
 */
package dev.cresset.cuda;
