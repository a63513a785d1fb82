/**
 * The two formats of {@code torch.save}: the places of the object and the tensors' bytes in a file, and writing an object. Not exported.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/serialization.html">PyTorch's notes on serialization</a>
 */
package dev.cresset.zoo.files.torch;
