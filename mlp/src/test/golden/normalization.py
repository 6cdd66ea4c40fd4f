"""Records three steps of a small network with batch and layer normalisation and a skip, computed by PyTorch in double precision.

    python3 mlp/src/test/golden/normalization.py

needs torch (recorded with 1.13.0) and overwrites mlp/src/test/resources/org/kudari/mlp/normalization.csv. A line of it is a name and
numbers. Parameters are laid out as Kudari has them, weights inputs x outputs. Each step minimises sum(factors * predictions) on a
batch of its own by gradient descent with the learning rate 0.01; BatchNorm1d moves its running statistics in each.
"""

from pathlib import Path

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(20260101)

INPUTS, UNITS, OUTPUTS, ROWS, STEPS, RATE = 4, 6, 2, 11, 3, 0.01


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear1 = nn.Linear(INPUTS, UNITS, bias=False)
        self.norm1 = nn.BatchNorm1d(UNITS)
        self.linear2 = nn.Linear(UNITS, UNITS)
        self.norm2 = nn.LayerNorm(UNITS)
        self.linear3 = nn.Linear(UNITS, UNITS, bias=False)
        self.norm3 = nn.BatchNorm1d(UNITS)
        self.output = nn.Linear(UNITS, OUTPUTS)

    def forward(self, x):
        x = torch.tanh(self.norm1(self.linear1(x)))
        x = torch.sigmoid(self.norm2(self.linear2(x))) + x
        x = torch.tanh(self.norm3(self.linear3(x))) + x
        return self.output(x)


def blocks(network):
    batch1, batch3 = network.norm1, network.norm3
    return [
        network.linear1.weight, batch1.weight, batch1.bias, batch1.running_mean, batch1.running_var,
        network.linear2.weight, network.linear2.bias, network.norm2.weight, network.norm2.bias,
        network.linear3.weight, batch3.weight, batch3.bias, batch3.running_mean, batch3.running_var,
        network.output.weight, network.output.bias,
    ]


def flat(tensors):
    numbers = []
    for tensor in tensors:
        numbers += tensor.detach().t().reshape(-1).tolist() if tensor.dim() == 2 else tensor.detach().tolist()
    return numbers


def gradients(network):
    return flat([torch.zeros_like(block) if block.grad is None else block.grad for block in blocks(network)])


lines = []


def record(name, numbers):
    lines.append(",".join([name] + [repr(number) for number in numbers]))


network = Network()
with torch.no_grad():
    for block in blocks(network)[:3] + blocks(network)[5:12] + blocks(network)[14:]:
        block.add_(0.3 * torch.randn_like(block))
record("start", flat(blocks(network)))
for step in range(STEPS):
    inputs = 3 + 2 * torch.randn(ROWS, INPUTS)
    factors = torch.randn(ROWS, OUTPUTS)
    record("inputs", inputs.reshape(-1).tolist())
    record("factors", factors.reshape(-1).tolist())
    network.train()
    network.zero_grad()
    predictions = network(inputs)
    (factors * predictions).sum().backward()
    record("predictions", predictions.detach().reshape(-1).tolist())
    record("gradient", gradients(network))
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.sub_(RATE * parameter.grad)
    record("parameters", flat(blocks(network)))
    network.eval()
    record("in-use", network(inputs).detach().reshape(-1).tolist())

target = Path(__file__).resolve().parents[1] / "resources/org/kudari/mlp/normalization.csv"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text("\n".join(["# torch " + torch.__version__.split("+")[0]] + lines) + "\n")
