package dev.cresset.samples.parity;

/**
 * What came of a recorded call.
 *
 * @param outcome what it counts as
 * @param reason what differs, or why nothing can be compared; null for a call that agrees
 */
record Verdict(Outcome outcome, String reason) {

    /** What a call counts as. */
    enum Outcome {
        /** All agrees. */
        PASSED,
        /** Something differs. */
        FAILED,
        /** Nobody can repeat it from a recording. */
        SKIPPED
    }

    /** @param difference what differs, null where nothing does */
    static Verdict of(String difference) {
        return new Verdict(difference == null ? Outcome.PASSED : Outcome.FAILED, difference);
    }

    static Verdict skipped(String reason) {
        return new Verdict(Outcome.SKIPPED, reason);
    }
}
