package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.ParameterGroup;
import java.util.List;

/** The momentum of a group, or its first beta, which {@link CyclicLR} and {@link OneCycleLR} move. */
final class Momentum {

    private static final String BETAS = "betas";

    private Momentum() {}

    /** Whether the optimizer has betas, and no momentum. */
    static boolean isBeta(List<ParameterGroup> groups) {
        if (groups.get(0).option(BETAS) == null && groups.get(0).option("momentum") == null) {
            throw new IllegalArgumentException(
                    "the optimizer has neither a momentum nor betas: set cycleMomentum(false)");
        }
        return groups.get(0).option(BETAS) != null;
    }

    static void set(ParameterGroup group, boolean beta, double momentum) {
        if (beta) {
            group.option(BETAS, List.of(momentum, group.number(BETAS, 1)));
        } else {
            group.option("momentum", momentum);
        }
    }

    /** Sets the maximum momentum, and stores both ends in the groups. */
    static void begin(List<ParameterGroup> groups, boolean beta, List<Double> base, List<Double> max) {
        for (int i = 0; i < groups.size(); i++) {
            set(groups.get(i), beta, max.get(i));
            groups.get(i).option("max_momentum", max.get(i));
            groups.get(i).option("base_momentum", base.get(i));
        }
    }
}
