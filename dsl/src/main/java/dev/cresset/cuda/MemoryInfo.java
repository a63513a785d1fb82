package dev.cresset.cuda;

/**
 * The memory of a device as its driver reports it, with that of other programs: {@code torch.cuda.mem_get_info}.
 *
 * @param free free bytes
 * @param total total bytes
 */
public record MemoryInfo(long free, long total) {}
