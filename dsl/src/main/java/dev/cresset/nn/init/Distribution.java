package dev.cresset.nn.init;

import dev.cresset.Tensor;

/** A distribution with mean 0 and a given standard deviation. */
enum Distribution {
    NORMAL {
        @Override
        void draw(Tensor tensor, double deviation) {
            tensor.normal_(0, deviation);
        }
    },
    UNIFORM {
        @Override
        void draw(Tensor tensor, double deviation) {
            // the uniform distribution on ±bound has this deviation
            double bound = Math.sqrt(3) * deviation;
            tensor.uniform_(-bound, bound);
        }
    };

    abstract void draw(Tensor tensor, double deviation);
}
