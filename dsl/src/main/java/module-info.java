/** Deep learning as PyTorch has it, for Java: tensors, autograd, layers, optimizers, data loading. */
module dev.cresset.dsl {
    // Its exceptions, and the base classes of tensors and generators.
    requires transitive dev.cresset.bindings;

    exports dev.cresset;
    exports dev.cresset.cuda;
    exports dev.cresset.data;
    exports dev.cresset.nn;
    exports dev.cresset.nn.init;
    exports dev.cresset.optim;
    exports dev.cresset.optim.lrscheduler;
}
