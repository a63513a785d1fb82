package dev.cresset.bindings;

import java.lang.ref.PhantomReference;

/**
 * The ownership of a native object by a Java object: {@link HandleCleaner} closes it once nobody can reach the owner any more. It must
 * itself stay reachable until it is closed.
 */
abstract class Ownership extends PhantomReference<Object> {

    Ownership(Object owner) {
        super(owner, HandleCleaner.UNREACHABLE);
    }

    /** Frees the native object, unless that has been done. */
    abstract void close();
}
