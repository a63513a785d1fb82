package dev.cresset.samples.doctor;

import dev.cresset.Device;
import dev.cresset.Torch;
import dev.cresset.bindings.NativeRuntime;
import dev.cresset.bindings.OperatorTable;
import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.bindings.libtorch.LoadedLibTorch;
import dev.cresset.cuda.Cuda;
import dev.cresset.cuda.DeviceProperties;
import dev.cresset.samples.cli.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cresset doctor}: shows what Cresset runs on. Fails, with the reason, where LibTorch cannot be used. */
@Command(
        name = "doctor",
        description = "Show what Cresset runs on: the JDK, LibTorch and where it was found, operators, threads, CUDA.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Report report = new Report(spec.commandLine().getOut());
        java(report);
        libTorch(report, LibTorch.loaded());
        operators(report);
        report.add("threads", Integer.toString(Torch.getNumThreads()));
        report.add("CUDA", cuda());
        report.add(
                "build settings", NativeRuntime.buildSettings().strip().lines().toList());
    }

    private static void java(Report report) {
        Module bindings = LibTorch.class.getModule();
        report.add("Cresset", Version.cresset());
        report.add("JDK", property("java.vm.version") + ", " + property("java.vendor"), property("java.home"));
        report.add(
                "system",
                property("os.name") + " " + property("os.version") + " on " + property("os.arch") + ", processors: "
                        + Runtime.getRuntime().availableProcessors());
        report.add(
                "native access",
                bindings.isNativeAccessEnabled()
                        ? "granted to " + bindings.getName()
                        : "not granted: start Java with --enable-native-access=" + bindings.getName());
    }

    private static void libTorch(Report report, LoadedLibTorch libTorch) {
        report.add("LibTorch", libTorch.version() + " (" + libTorch.build() + "), found by " + libTorch.source());
        report.add("  looked in", libTorch.search());
        report.add("  folder", libTorch.directory().toString());
        report.add("  shim", libTorch.shim().toString());
    }

    private static void operators(Report report) {
        List<String> missing = OperatorTable.missing();
        int size = OperatorTable.size();
        report.add(
                "operators",
                (size - missing.size()) + " of the " + size + " bound ones (those of LibTorch "
                        + OperatorTable.LIST_VERSION + ") are present");
        if (!missing.isEmpty()) {
            report.add("  missing", missing);
        }
    }

    private static List<String> cuda() {
        if (!Cuda.isAvailable()) {
            return List.of("no: " + Cuda.problem().orElseThrow());
        }
        List<String> lines = new ArrayList<>();
        lines.add("yes, " + Cuda.versions());
        for (int i = 0; i < Cuda.deviceCount(); i++) {
            DeviceProperties device = Cuda.getDeviceProperties(Device.cuda(i));
            lines.add(String.format(
                    Locale.ROOT,
                    "cuda:%d %s, compute capability %d.%d, %,d MB",
                    i,
                    device.name(),
                    device.major(),
                    device.minor(),
                    device.totalMemory() / 1_000_000));
        }
        return lines;
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
