package dev.cresset.bindings;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/** The backstop: frees native tensors that were neither closed nor in a scope, once nobody can reach them. */
final class Reaper {

    static final ReferenceQueue<NativeTensor> UNREACHABLE = new ReferenceQueue<>();

    static {
        Thread thread = new Thread(Reaper::run, "cresset-reaper");
        thread.setDaemon(true);
        thread.start();
    }

    private Reaper() {}

    private static void run() {
        while (true) {
            try {
                Reference<? extends NativeTensor> reference = UNREACHABLE.remove();
                ((Handle) reference).close();
            } catch (InterruptedException _) {
                // Nobody has a reason to stop it; it ends with the process.
            }
        }
    }
}
