package dev.cresset.cuda;

/**
 * Properties of a CUDA device: {@code torch.cuda.get_device_properties}.
 *
 * @param name the name of the model
 * @param major major number of the compute capability
 * @param minor minor number of the compute capability
 * @param multiProcessorCount number of streaming multiprocessors
 * @param totalMemory bytes of memory
 */
public record DeviceProperties(String name, int major, int minor, int multiProcessorCount, long totalMemory) {}
