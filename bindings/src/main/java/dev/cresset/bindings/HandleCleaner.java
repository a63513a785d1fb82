package dev.cresset.bindings;

import java.lang.ref.ReferenceQueue;

/** Frees native objects that were neither closed nor in a scope, once nobody can reach their owners. */
final class HandleCleaner {

    static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();

    static {
        Thread thread = new Thread(HandleCleaner::run, "cresset-handle-cleaner");
        thread.setDaemon(true);
        thread.start();
    }

    private HandleCleaner() {}

    private static void run() {
        while (true) {
            try {
                ((Ownership) UNREACHABLE.remove()).close();
            } catch (Throwable ignored) {
                // It must go on for the other objects: nobody has a reason to interrupt it, and an OutOfMemoryError may
                // pass.
            }
        }
    }
}
