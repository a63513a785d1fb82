package dev.cresset.nn;

import java.util.List;

/**
 * Where a state and the network it was loaded into differ.
 *
 * @param missing the keys that the network has and the state lacks
 * @param unexpected the keys that the state has and the network lacks
 */
public record IncompatibleKeys(List<String> missing, List<String> unexpected) {

    /** Copies the lists. */
    public IncompatibleKeys {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }
}
