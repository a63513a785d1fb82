package dev.cresset.bindings;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Functions of the C library's {@code math.h}. Python computes with them, and {@link Math}'s may differ in the last bit, which a
 * learning rate or a bias correction would carry into every parameter.
 */
public final class CMath {

    private static final MethodHandle POW = link("pow", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE));
    private static final MethodHandle COS = link("cos", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE));

    private static final MethodHandle LOG = link("log", FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE));

    private CMath() {}

    private static MethodHandle link(String function, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup()
                        .find(function)
                        .orElseThrow(() -> new IllegalStateException("the C library has no function " + function)),
                descriptor,
                Linker.Option.critical(false));
    }

    /**
     * {@return {@code base ** exponent}, as Python has it for floats}
     *
     * @param base any number
     * @param exponent any number
     */
    public static double pow(double base, double exponent) {
        try {
            return (double) POW.invokeExact(base, exponent);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * {@return {@code math.log(value)}, as Python has it}
     *
     * @param value more than 0
     */
    public static double log(double value) {
        try {
            return (double) LOG.invokeExact(value);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * {@return {@code math.cos(angle)}, as Python has it}
     *
     * @param angle in radians
     */
    public static double cos(double angle) {
        try {
            return (double) COS.invokeExact(angle);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
