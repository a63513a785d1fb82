"""Writes tensors as lines of text: name, dtype, shape, values; 9 digits tell all 32-bit floats apart."""

import pathlib

import torch

RESOURCES = pathlib.Path(__file__).parent.parent / "resources" / "dev" / "cresset"


class Reference:
    def __init__(self, path, digits=9):
        """Where values are compared with a tolerance, fewer digits do."""
        self.digits = digits
        self.path = RESOURCES / path
        self.lines = [f"# PyTorch {torch.__version__.split('+')[0]}; made by src/test/python, see the scripts there"]

    def add(self, name, tensor):
        if not isinstance(tensor, torch.Tensor):
            tensor = torch.tensor(tensor)
        tensor = tensor.detach()
        shape = ",".join(str(size) for size in tensor.shape)
        digits = 17 if tensor.dtype == torch.float64 else self.digits
        values = [f"{v:.{digits}g}" if isinstance(v, float) else str(int(v)) for v in tensor.flatten().tolist()]
        dtype = str(tensor.dtype).removeprefix("torch.")
        self.lines.append("\t".join([name, dtype, shape, " ".join(values)]))
        return tensor

    def add_text(self, name, text):
        self.lines.append("\t".join([name, "text", "", text.replace("\n", "\\n")]))

    def write(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text("\n".join(self.lines) + "\n")
