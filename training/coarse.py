"""Layers that round as the shipped network does, so that a run can learn what int8 will take away.

The rounding is that of ONNX Runtime's dynamic quantisation with a reduced
range: weights symmetric in seven bits for each output (an embedding for the
whole table), inputs in eight bits for each window between its lowest and
highest value. Gradients pass through as if nothing had been rounded (the
straight-through estimator of Bengio, Léonard and Courville, 2013).
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WEIGHT_STEPS, INPUT_STEPS = 64, 255


class Linear(nn.Linear):
    """A linear layer that rounds its weights and inputs while `coarse` is set."""

    coarse = False

    def forward(self, x: Tensor) -> Tensor:
        """x: B,…,features, one scale for each of B."""
        if not self.coarse:
            return super().forward(x)
        return F.linear(
            _straight(x, inputs(x.detach())), _straight(self.weight, weights(self.weight, 1)), self.bias
        )


class Embedding(nn.Embedding):
    """A table that rounds its vectors while `coarse` is set."""

    coarse = False

    def forward(self, index: Tensor) -> Tensor:
        """index: any shape."""
        if not self.coarse:
            return super().forward(index)
        return F.embedding(index, _straight(self.weight, weights(self.weight, None)))


def set_coarse(network: nn.Module, coarse: bool) -> None:
    """Switch rounding on or off in all layers that know it."""
    for module in network.modules():
        if isinstance(module, Linear | Embedding):
            module.coarse = coarse


@torch.no_grad()
def weights(weight: Tensor, dim: int | None) -> Tensor:
    """Weights as int8 will hold them: one scale for each row (`dim` 1) or for the whole."""
    largest = weight.abs().amax() if dim is None else weight.abs().amax(dim, keepdim=True)
    scale = largest.clamp(min=1e-12) / WEIGHT_STEPS
    return (weight / scale).round() * scale


@torch.no_grad()
def inputs(x: Tensor) -> Tensor:
    """Inputs as int8 will see them, B,…,features; zero is always among the values."""
    rest = tuple(range(1, x.dim()))
    low, high = x.amin(rest, keepdim=True).clamp(max=0), x.amax(rest, keepdim=True).clamp(min=0)
    scale = (high - low).clamp(min=1e-12) / INPUT_STEPS
    zero = (-low / scale).round()
    return x.div(scale).round_().add_(zero).clamp_(0, INPUT_STEPS).sub_(zero).mul_(scale)


def _straight(exact: Tensor, rounded: Tensor) -> Tensor:
    return exact + (rounded - exact).detach()
