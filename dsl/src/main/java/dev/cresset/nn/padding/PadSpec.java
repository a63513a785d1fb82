package dev.cresset.nn.padding;

import dev.cresset.Shape;

/** Specification of a padding. */
interface PadSpec {

    /** {@return the number of elements on each side} */
    Shape padding();

    /** {@return the value of the elements, of constant paddings alone} */
    default double value() {
        return 0;
    }
}
