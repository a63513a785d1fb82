package dev.cresset.cuda;

/**
 * A device's memory as its driver sees it, other programs' included: {@code torch.cuda.mem_get_info}.
 *
 * @param free bytes that nobody has
 * @param total bytes that the device has
 */
public record MemoryInfo(long free, long total) {}
