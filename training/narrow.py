"""Inner layers narrowed to the units that matter most, for a run that starts from a wider network.

A unit's weight is the power that it sends on: its mean square over texts times
the square of its outgoing weights (activation-aware pruning, as in Wanda, Sun
et al. 2023). What a dropped unit sends on average goes into the bias.
"""

from collections.abc import Iterable

import torch
import torch.nn.functional as F
from torch import Tensor

from training.model import Layer, Network


@torch.no_grad()
def narrower(network: Network, batches: Iterable[dict[str, Tensor]], inner: int) -> dict[str, Tensor]:
    """The state of the network with `inner` units in each inner layer; `batches` are `windows.batch`'s."""
    layers = {f"encoder.layers.{i}": layer for i, layer in enumerate(network.encoder.layers)}
    sums = {name: [torch.zeros(layer.up.out_features) for _ in range(2)] for name, layer in layers.items()}
    seen = _watch(network, layers, sums, batches)
    state = network.state_dict()
    for name, layer in layers.items():
        mean, power = (total / seen for total in sums[name])
        state |= _kept(name, layer, mean, power, inner)
    return state


def _watch(
    network: Network,
    layers: dict[str, Layer],
    sums: dict[str, list[Tensor]],
    batches: Iterable[dict[str, Tensor]],
) -> int:
    """Add up every unit's values and squares over all pieces; returns how many there were."""
    real, seen = torch.empty(0), 0

    def added(name: str) -> object:
        def hook(_module: object, _given: object, out: Tensor) -> None:
            values = F.gelu(out)[real]
            sums[name][0] += values.sum(0)
            sums[name][1] += values.square().sum(0)

        return hook

    hooks = [layer.up.register_forward_hook(added(name)) for name, layer in layers.items()]
    network.eval()
    for data in batches:
        real = data["mask"][:, 0, 0] == 0
        seen += int(real.sum())
        network.encoder(data["pieces"], data["feats"], data["mask"])
    for hook in hooks:
        hook.remove()
    return seen


def _kept(name: str, layer: Layer, mean: Tensor, power: Tensor, inner: int) -> dict[str, Tensor]:
    order = (power * layer.down.weight.square().sum(0)).argsort(descending=True)
    keep, drop = order[:inner].sort().values, order[inner:]
    return {
        f"{name}.up.weight": layer.up.weight[keep],
        f"{name}.up.bias": layer.up.bias[keep],
        f"{name}.down.weight": layer.down.weight[:, keep],
        f"{name}.down.bias": layer.down.bias + layer.down.weight[:, drop] @ mean[drop],
    }
