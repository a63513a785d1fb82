/**
 * Learning rate schedulers, which change the learning rates of an optimizer's parameter groups from epoch to epoch or from batch to
 * batch; PyTorch's {@code torch.optim.lr_scheduler}, with the same learning rates to the last bit.
 *
 * <p>A constructor takes PyTorch's required arguments; a builder takes the same, and sets the options.
 */
package dev.cresset.optim.lrscheduler;
