package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaStreams;
import dev.cresset.bindings.ThreadMode;
import dev.cresset.bindings.ThreadState;
import java.util.Optional;

/**
 * CUDA devices, PyTorch's {@code torch.cuda}. {@link CudaMemory} counts their memory, {@link CudaStream}, {@link CudaEvent} and
 * {@link CudaGraph} order their work, {@link Backends} has the settings of NVIDIA's libraries.
 *
 * <p>Current device and current stream belong to the calling thread, virtual threads included; each thread starts with device 0 and its
 * default stream. Without a device, everything but {@link #isAvailable}, {@link #deviceCount}, {@link #problem} and {@link #manualSeedAll}
 * throws a {@link dev.cresset.error.CudaNotAvailableException}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/cuda.html">torch.cuda</a>
 */
public final class Cuda {

    private Cuda() {}

    /** {@return whether a CUDA device is available} */
    public static boolean isAvailable() {
        return NativeCuda.devices() > 0;
    }

    /** {@return the number of CUDA devices} */
    public static int deviceCount() {
        return NativeCuda.devices();
    }

    /** {@return the reason why no CUDA device is available, in one line; empty if one is} */
    public static Optional<String> problem() {
        return NativeCuda.problem();
    }

    /**
     * {@return the name of a device}
     *
     * @param device a CUDA device
     */
    public static String getDeviceName(Device device) {
        return NativeCuda.name(Devices.index(device, CudaFeature.DEVICES, "cuda.get_device_name"));
    }

    /**
     * {@return the properties of a device}
     *
     * @param device a CUDA device
     * @throws IllegalArgumentException if there is no such device
     */
    public static DeviceProperties getDeviceProperties(Device device) {
        int index = Devices.index(device, CudaFeature.DEVICES, "cuda.get_device_properties");
        long[] facts = NativeCuda.facts(index);
        return new DeviceProperties(NativeCuda.name(index), (int) facts[0], (int) facts[1], (int) facts[2], facts[3]);
    }

    /** {@return the versions of NVIDIA's libraries that LibTorch uses} */
    public static CudaVersions versions() {
        NativeCuda.require(CudaFeature.DEVICES, "cuda.versions");
        long[] versions = NativeCuda.versions();
        return new CudaVersions((int) versions[0], (int) versions[1], (int) versions[2]);
    }

    // ---- The current device and stream ----

    /** {@return the calling thread's current device} */
    public static Device currentDevice() {
        return Device.cuda(Devices.index(Device.cuda(), CudaFeature.DEVICES, "cuda.current_device"));
    }

    /**
     * Makes a device the calling thread's current one, which {@code Device.cuda()} means.
     *
     * @param device a CUDA device
     * @throws IllegalArgumentException if there is no such device
     */
    public static void setDevice(Device device) {
        int index = Devices.index(device, CudaFeature.STREAMS, "cuda.set_device");
        ThreadState.current().placement(Devices.placement().withDevice(index));
    }

    /**
     * Makes a device the calling thread's current one.
     *
     * @param device a CUDA device
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if there is no such device
     */
    public static ThreadMode device(Device device) {
        int index = Devices.index(device, CudaFeature.STREAMS, "cuda.device");
        return ThreadMode.placement(Devices.placement().withDevice(index));
    }

    /** {@return the current device's current stream} */
    public static CudaStream currentStream() {
        return currentStream(Device.cuda());
    }

    /**
     * {@return the current stream of a device}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static CudaStream currentStream(Device device) {
        int index = Devices.index(device, CudaFeature.STREAMS, "cuda.current_stream");
        return new CudaStream(index, Devices.placement().stream(index));
    }

    /**
     * {@return the default stream of a device}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static CudaStream defaultStream(Device device) {
        return new CudaStream(Devices.index(device, CudaFeature.STREAMS, "cuda.default_stream"), 0);
    }

    /**
     * Makes a stream the current one of its device, and the device the calling thread's current one.
     *
     * @param stream the stream for the calling thread's operators
     * @return the mode, until it is closed
     */
    public static ThreadMode stream(CudaStream stream) {
        return ThreadMode.placement(
                Devices.placement().withStream(stream.index(), stream.id()).withDevice(stream.index()));
    }

    /** {@return whether the current stream is being captured} */
    public static boolean isCurrentStreamCapturing() {
        CudaStream stream = currentStream();
        return NativeCudaStreams.isCapturing(stream.index(), stream.id());
    }

    // ---- Synchronization ----

    /** Waits until the current device has completed all its work. */
    public static void synchronize() {
        synchronize(Device.cuda());
    }

    /**
     * Waits until a device has completed all its work.
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static void synchronize(Device device) {
        NativeCuda.synchronize(Devices.index(device, CudaFeature.DEVICES, "cuda.synchronize"));
    }

    // ---- Random numbers ----

    /**
     * Seeds the current device's default generator.
     *
     * @param seed any number
     */
    public static void manualSeed(long seed) {
        NativeCuda.seed(Devices.index(Device.cuda(), CudaFeature.RANDOM, "cuda.manual_seed"), seed);
    }

    /**
     * Seeds every device's default generator, as {@link dev.cresset.Torch#manualSeed} does; no effect without a device.
     *
     * @param seed any number
     */
    public static void manualSeedAll(long seed) {
        NativeCuda.seedAll(seed);
    }

    // ---- Graphs ----

    /**
     * Captures a graph: until the result is closed, the work of the calling thread's operators is not run but captured, to be
     * {@linkplain CudaGraph#replay replayed}. The capture waits for the device first, and uses a stream of its own.
     *
     * @param graph an empty graph
     * @return the capture, to be closed by the caller
     * @throws IllegalStateException if the graph is not empty
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.graph.html">torch.cuda.graph</a>
     */
    public static GraphCapture graph(CudaGraph graph) {
        return graph(graph, GraphOptions.DEFAULT);
    }

    /**
     * Captures a graph with options.
     *
     * @param graph an empty graph
     * @param options memory pool, stream and error mode of the capture
     * @return the capture, to be closed by the caller
     */
    public static GraphCapture graph(CudaGraph graph, GraphOptions options) {
        return new GraphCapture(graph, options);
    }
}
