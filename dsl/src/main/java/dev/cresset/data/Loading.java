package dev.cresset.data;

import dev.cresset.Scope;

/** Loading one batch. */
final class Loading {

    private Loading() {}

    /** The batch outlives every scope; what else the data set makes on the way is freed. */
    static Batch load(Dataset dataset, long[] indices) {
        try (Scope _ = Scope.open()) {
            return dataset.batch(indices).keep();
        }
    }
}
