package dev.cresset.nn;

import dev.cresset.HookHandle;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hooks of one kind, in the order of their calls; changes during a pass are seen in the next one. */
final class HookList<H> implements Iterable<H> {

    /** Its own object for each registration: a hook may be there several times. */
    private record Entry<H>(H hook) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final List<Entry<H>> entries = new CopyOnWriteArrayList<>();

    HookHandle add(H hook, boolean prepend) {
        Entry<H> entry = new Entry<>(hook);
        entries.add(prepend ? 0 : entries.size(), entry);
        return () -> entries.remove(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public Iterator<H> iterator() {
        return entries.stream().map(Entry::hook).iterator();
    }
}
