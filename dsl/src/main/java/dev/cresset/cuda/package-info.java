/**
 * CUDA devices beyond tensors on them: devices, streams, events, memory, recorded graphs, and the settings of NVIDIA's libraries.
 * For who trains on a GPU and wants to measure it, overlap work on it, or save the time that calls take.
 */
package dev.cresset.cuda;
