/**
 * The two formats of {@code torch.save}: where a file has its object and the tensors' bytes, and how an object is written. Not exported.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/serialization.html">PyTorch's notes on serialization</a>
 */
package dev.cresset.zoo.files.torch;
