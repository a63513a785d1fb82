package dev.cresset.micro;

import dev.cresset.Torch;

/** How many threads an operator may use: as many as in PyTorch's run beside this one. */
final class Threads {

    private Threads() {}

    /** Sets the number that {@code -Dcresset.micro.threads} gives; 1 without it. */
    static void set() {
        Torch.setNumThreads(Integer.getInteger("cresset.micro.threads", 1));
    }
}
