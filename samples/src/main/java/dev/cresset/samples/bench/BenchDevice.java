package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.ThreadMode;
import dev.cresset.cuda.Cuda;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.DeviceConverter;
import dev.cresset.samples.cli.DeviceName;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a network is measured, and how it computes there. */
final class BenchDevice {

    @Option(
            names = "--device",
            converter = DeviceConverter.class,
            defaultValue = "cpu",
            paramLabel = "NAME",
            description = "cpu or cuda, in Python too; default: cpu")
    private DeviceName name;

    @Option(names = "--channels-last", description = "Keep weights and images in channels-last order; Python does not")
    private boolean channelsLast;

    @Option(names = "--autocast", description = "Compute the forward pass in bfloat16 where that pays; Python does not")
    private boolean autocast;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            converter = LayoutConverter.class,
            defaultValue = "mkldnn",
            description =
                    "How images pass from layer to layer on a CPU: mkldnn, as oneDNN computes them, or strided, as in Python; the"
                            + " results are the same to the last bit; default: ${DEFAULT-VALUE}")
    private Layout layout;

    @Option(
            names = "--python-likewise",
            description = "Python does as --channels-last, --autocast and --graph say, too")
    private boolean pythonLikewise;

    private Device device;

    /**
     * The device, after LibTorch has got its threads.
     *
     * @throws dev.cresset.samples.cli.UserError if there is none
     */
    Device device() {
        if (device == null) {
            device = name.device();
        }
        return device;
    }

    /** Has a network compute here, and as it was asked for. */
    UnaryModule<?> prepare(UnaryModule<?> network) {
        return network.to(device()).to(format()).to(layout);
    }

    Tensor prepare(Tensor images) {
        return images.to(device()).contiguous(format());
    }

    private MemoryFormat format() {
        return channelsLast ? MemoryFormat.CHANNELS_LAST : MemoryFormat.CONTIGUOUS;
    }

    /** The type that convolutions and matrix products compute in. */
    DType arithmetic() {
        return autocast ? DType.BFLOAT16 : DType.FLOAT32;
    }

    /** The mode of the forward pass. */
    ThreadMode autocast() {
        return Torch.autocast(device(), DType.BFLOAT16, autocast);
    }

    /** A GPU works on after a call has returned: what a round took is known when it is done. */
    Subject subject(Runnable body) {
        return Subject.of("java", body, name == DeviceName.CUDA ? Cuda::synchronize : () -> {});
    }

    /** The arguments with which Python does the same. */
    List<Object> forPython(boolean graph) {
        return List.of(
                "--device",
                name == DeviceName.CUDA ? "cuda" : "cpu",
                "--channels-last",
                number(channelsLast),
                "--autocast",
                number(autocast),
                "--graph",
                number(graph));
    }

    private int number(boolean flag) {
        return pythonLikewise && flag ? 1 : 0;
    }
}
