/** Deep learning as PyTorch has it, for Java: tensors, autograd, layers, optimizers, data loading. */
module dev.cresset.dsl {
    // Its exceptions, and the base classes of tensors and generators.
    requires transitive dev.cresset.bindings;

    exports dev.cresset;
    exports dev.cresset.cuda;
    exports dev.cresset.data;
    exports dev.cresset.nn;
    exports dev.cresset.nn.activation;
    exports dev.cresset.nn.convolution;
    exports dev.cresset.nn.dropout;
    exports dev.cresset.nn.init;
    exports dev.cresset.nn.loss;
    exports dev.cresset.nn.normalization;
    exports dev.cresset.nn.padding;
    exports dev.cresset.nn.pooling;
    exports dev.cresset.nn.recurrent;
    exports dev.cresset.nn.sparse;
    exports dev.cresset.nn.summary;
    exports dev.cresset.nn.transformer;
    exports dev.cresset.nn.utils;
    exports dev.cresset.nn.vision;
    exports dev.cresset.optim;
    exports dev.cresset.optim.lrscheduler;
}
