/**
 * The two formats of {@code torch.save}: which objects they hold, where the tensors' bytes stand, and how to write them. Not exported.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/serialization.html">PyTorch's notes on serialization</a>
 */
package dev.cresset.zoo.files.torch;
