package dev.cresset.cuda;

/**
 * What a CUDA device is, as {@code torch.cuda.get_device_properties}.
 *
 * @param name as NVIDIA calls it
 * @param major the first number of its compute capability
 * @param minor the second number of its compute capability
 * @param multiProcessorCount how many streaming multiprocessors it has
 * @param totalMemory bytes of memory that it has
 */
public record DeviceProperties(String name, int major, int minor, int multiProcessorCount, long totalMemory) {}
