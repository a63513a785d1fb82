package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The C library's {@code dlopen}, because {@link System#load} opens a library with {@code RTLD_LOCAL}, and then the
 * shim's weak references to LibTorch's operators would stay null. Nothing is ever closed: LibTorch's threads and static
 * objects outlive every caller.
 */
@SuppressWarnings("restricted")
final class DynamicLinker {

    /** {@code RTLD_NOW | RTLD_GLOBAL}, the same on every Linux. */
    private static final int NOW_AND_GLOBAL = 0x2 | 0x100;

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle dlopen =
            function("dlopen", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), descriptor);
    }

    /**
     * Loads a library for the whole process, with what it depends on.
     *
     * @throws LibTorchLoadException with the dynamic linker's words, if it cannot be loaded
     */
    void load(Path library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(library.toString());
            if (!opens(name)) {
                explain(library, name);
            }
        } catch (RuntimeException | Error expected) {
            throw expected;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private boolean opens(MemorySegment library) throws Throwable {
        return !((MemorySegment) dlopen.invokeExact(library, NOW_AND_GLOBAL)).equals(MemorySegment.NULL);
    }

    /**
     * Fails with the dynamic linker's words. The function that gives them is linked only now, because each kind of function costs a start
     * some milliseconds; linking asks the dynamic linker too, which drops its words, so that they are taken from a second try.
     */
    private void explain(Path library, MemorySegment name) throws Throwable {
        MethodHandle dlerror = function(
                "dlerror",
                FunctionDescriptor.of(ValueLayout.ADDRESS.withTargetLayout(
                        MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE))));
        MemorySegment _ = (MemorySegment) dlerror.invokeExact(); // drops older words
        if (opens(name)) {
            return;
        }
        MemorySegment words = (MemorySegment) dlerror.invokeExact();
        String reason = words.equals(MemorySegment.NULL) ? "the dynamic linker does not say why" : words.getString(0);
        throw new LibTorchLoadException(message(library, reason));
    }

    /** Sets an environment variable that a library reads when it is loaded, unless the user has set it. */
    void setDefault(String variable, String value) {
        MethodHandle setenv = function(
                "setenv",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int status = (int) setenv.invokeExact(arena.allocateFrom(variable), arena.allocateFrom(value), 0);
            if (status != 0) {
                throw new LibTorchLoadException("cannot set the environment variable " + variable);
            }
        } catch (RuntimeException | Error expected) {
            throw expected;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Calls a function without parameters that returns an {@code int64_t}. */
    long call(MemorySegment function) {
        try {
            return (long) linker.downcallHandle(function, FunctionDescriptor.of(ValueLayout.JAVA_LONG))
                    .invokeExact();
        } catch (RuntimeException | Error expected) {
            throw expected;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String message(Path library, String reason) {
        // The dynamic linker mostly begins with the path.
        boolean named = reason.startsWith(library + ": ");
        String message = "cannot load " + (named ? reason : library + ": " + reason);
        if (reason.contains("failed to map segment")) {
            return message + "; if the folder is mounted noexec, name another with -Dcresset.cache";
        }
        if (reason.contains("cannot open shared object file")) {
            return message + "; install the library that it names, or use a LibTorch that brings it";
        }
        return message;
    }
}
