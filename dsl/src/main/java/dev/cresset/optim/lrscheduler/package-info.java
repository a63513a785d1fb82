/**
 * Learning rate schedulers, which change the learning rates of an optimizer's parameter groups from epoch to epoch or from batch to
 * batch: for everybody who trains. As PyTorch's {@code torch.optim.lr_scheduler}, with its numbers to the last bit.
 */
package dev.cresset.optim.lrscheduler;
