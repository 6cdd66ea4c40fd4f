#!/usr/bin/env python3
"""Records how PyTorch trains a 10-16-3 network with tanh, in double, for 100 steps of each optimizer it has.

Writes ../resources/golden/pytorch-trajectories.txt, which PyTorchTrajectoryTest compares with. Needs PyTorch, of any version
from 1.13 on; which one it was stands in the file:

    python3 pytorch_trajectories.py
"""

import pathlib

import torch
from torch import nn, optim

INPUTS, HIDDEN, OUTPUTS = 10, 16, 3
ROWS, BATCH, STEPS = 60, 12, 100

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(6)

START = nn.Sequential(nn.Linear(INPUTS, HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, OUTPUTS)).state_dict()
X = torch.randn(ROWS, INPUTS)
# Something to learn, with noise.
NUMBERS = torch.sin(X[:, :3]) + 0.5 * X[:, 3:6] * X[:, 6:9] + 0.1 * torch.randn(ROWS, OUTPUTS)
CLASSES = NUMBERS.argmax(dim=1)

LOSSES = {"mse": (nn.MSELoss(), NUMBERS), "cross-entropy": (nn.CrossEntropyLoss(), CLASSES)}


class NAdamSinceTwo(optim.Optimizer):
    """NAdam as PyTorch has it since 2.0, for older versions: 1.13 multiplies mu twice into the product of the next step."""

    def __init__(self, params, lr=2e-3, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        beta1, beta2, eps, momentum_decay = 0.9, 0.999, 1e-8, 4e-3
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state.update(step=0, mu_product=1.0, exp_avg=torch.zeros_like(p), exp_avg_sq=torch.zeros_like(p))
                state["step"] += 1
                step, lr = state["step"], group["lr"]
                grad = p.grad.add(p, alpha=group["weight_decay"])
                mu = beta1 * (1.0 - 0.5 * (0.96 ** (step * momentum_decay)))
                mu_next = beta1 * (1.0 - 0.5 * (0.96 ** ((step + 1) * momentum_decay)))
                state["mu_product"] *= mu
                exp_avg = state["exp_avg"].lerp_(grad, 1 - beta1)
                exp_avg_sq = state["exp_avg_sq"].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
                denom = exp_avg_sq.div(1 - beta2**step).sqrt().add_(eps)
                p.addcdiv_(grad, denom, value=-lr * (1.0 - mu) / (1.0 - state["mu_product"]))
                p.addcdiv_(exp_avg, denom, value=-lr * mu_next / (1.0 - state["mu_product"] * mu_next))


NAdam = optim.NAdam if int(torch.__version__.split(".")[0]) >= 2 else NAdamSinceTwo


# Kudari's optimizer, its options, PyTorch's optimizer, its options.
CASES = [
    ("gradient-descent", "learning-rate=0.1", optim.SGD, dict(lr=0.1)),
    ("gradient-descent", "learning-rate=0.05 momentum=0.9", optim.SGD, dict(lr=0.05, momentum=0.9)),
    (
        "gradient-descent",
        "learning-rate=0.05 momentum=0.9 dampening=0.3",
        optim.SGD,
        dict(lr=0.05, momentum=0.9, dampening=0.3),
    ),
    (
        "gradient-descent",
        "learning-rate=0.05 momentum=0.9 nesterov=true coupled-weight-decay=0.01",
        optim.SGD,
        dict(lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01),
    ),
    ("adam", "learning-rate=0.01", optim.Adam, dict(lr=0.01)),
    ("adam", "learning-rate=0.01 coupled-weight-decay=0.01", optim.Adam, dict(lr=0.01, weight_decay=0.01)),
    (
        "adam",
        "learning-rate=0.01 beta2=0.8 amsgrad=true",
        optim.Adam,
        dict(lr=0.01, betas=(0.9, 0.8), amsgrad=True),
    ),
    ("adamw", "learning-rate=0.01 weight-decay=0.1", optim.AdamW, dict(lr=0.01, weight_decay=0.1)),
    (
        "adamw",
        "learning-rate=0.01 beta2=0.8 weight-decay=0.1 amsgrad=true",
        optim.AdamW,
        dict(lr=0.01, betas=(0.9, 0.8), weight_decay=0.1, amsgrad=True),
    ),
    ("nadam", "learning-rate=0.01", NAdam, dict(lr=0.01)),
    ("nadam", "learning-rate=0.01 coupled-weight-decay=0.01", NAdam, dict(lr=0.01, weight_decay=0.01)),
    ("radam", "learning-rate=0.01", optim.RAdam, dict(lr=0.01)),
    ("radam", "learning-rate=0.01 coupled-weight-decay=0.01", optim.RAdam, dict(lr=0.01, weight_decay=0.01)),
    ("adamax", "learning-rate=0.01 coupled-weight-decay=0.01", optim.Adamax, dict(lr=0.01, weight_decay=0.01)),
    ("adagrad", "learning-rate=0.05", optim.Adagrad, dict(lr=0.05)),
    (
        "adagrad",
        "learning-rate=0.05 learning-rate-decay=0.01 initial-sum=0.1 coupled-weight-decay=0.01",
        optim.Adagrad,
        dict(lr=0.05, lr_decay=0.01, initial_accumulator_value=0.1, weight_decay=0.01),
    ),
    ("adadelta", "coupled-weight-decay=0.01", optim.Adadelta, dict(weight_decay=0.01)),
    ("rmsprop", "learning-rate=0.002 coupled-weight-decay=0.01", optim.RMSprop, dict(lr=0.002, weight_decay=0.01)),
    ("rmsprop", "learning-rate=0.002 centered=true", optim.RMSprop, dict(lr=0.002, centered=True)),
    (
        "rmsprop",
        "learning-rate=0.001 centered=true momentum=0.5",
        optim.RMSprop,
        dict(lr=0.001, centered=True, momentum=0.5),
    ),
    ("rprop", "learning-rate=0.01", optim.Rprop, dict(lr=0.01)),
    # One iteration in a step, and no stopping: what Kudari calls a step.
    (
        "lbfgs",
        "gradient-tolerance=0 change-tolerance=0",
        optim.LBFGS,
        dict(max_iter=1, line_search_fn="strong_wolfe", tolerance_grad=0, tolerance_change=0),
    ),
    (
        "lbfgs",
        "history=10 gradient-tolerance=0 change-tolerance=0",
        optim.LBFGS,
        dict(max_iter=1, history_size=10, line_search_fn="strong_wolfe", tolerance_grad=0, tolerance_change=0),
    ),
]
FULL_BATCH = {"rprop", "lbfgs"}


def network():
    model = nn.Sequential(nn.Linear(INPUTS, HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, OUTPUTS))
    model.load_state_dict(START)
    return model


def parameters(model):
    """In Kudari's order: weights are inputs by outputs there, outputs by inputs here."""
    return [x for p in model.parameters() for x in (p.t() if p.dim() == 2 else p).reshape(-1).tolist()]


def batches(full):
    while True:
        size = ROWS if full else BATCH
        for begin in range(0, ROWS, size):
            yield slice(begin, begin + size)


def steps(loss, name, options):
    """How many: fewer than all where the last of them would show rounding, and not the algorithm.

    L-BFGS multiplies rounding from step to step, the more so the less it remembers: with a history of 10, weights that are changed
    by 1e-16 at the start are changed by 1e-8 after 100 steps. And the two that take all rows tell the classes apart long before: at
    a loss of 1e-8, the slope of a class's score, p - 1, has 8 digits left in PyTorch, and none from 1e-16 on, where Rprop, which
    goes by signs, then stands still. (From step 38 on, at a loss of 1e-10, PyTorch's L-BFGS no longer takes up curvature.)
    """
    if loss == "cross-entropy" and name in FULL_BATCH:
        return 25
    return 60 if name == "lbfgs" and "history_size" in options else STEPS


def train(loss, name, kind, options):
    """The loss before each step, and the parameters after the last."""
    function, targets = LOSSES[loss]
    model = network()
    optimizer = kind(model.parameters(), **options)
    losses = []
    for _, rows in zip(range(steps(loss, name, options)), batches(name in FULL_BATCH)):

        def closure():
            optimizer.zero_grad()
            value = function(model(X[rows]), targets[rows])
            value.backward()
            return value

        if name == "lbfgs":
            losses.append(optimizer.step(closure).item())
        else:
            losses.append(closure().item())
            optimizer.step()
    return losses, parameters(model)


def exactly(values):
    return " ".join(repr(x) for x in values)


def rounded(values):
    return " ".join(f"{x:.14g}" for x in values)


def main():
    lines = [
        f"# Recorded by src/test/golden/pytorch_trajectories.py with PyTorch {torch.__version__}: do not edit.",
        "# First the data and the start; then, for each loss and optimizer, the loss before each step, and the parameters after",
        "# the last.",
        f"batch {BATCH}",
        f"start {exactly(parameters(network()))}",
    ]
    lines += [
        f"row {exactly(x)} {exactly(numbers)} {label}"
        for x, numbers, label in zip(X.tolist(), NUMBERS.tolist(), CLASSES.tolist())
    ]
    for loss in LOSSES:
        for name, kudari, kind, options in CASES:
            losses, end = train(loss, name, kind, options)
            print(f"{loss:14} {name:17} {kudari:75} {losses[0]:.3f} -> {losses[-1]:.3f}")
            lines += [f"case {loss} {name} {kudari}", f"losses {rounded(losses)}", f"end {rounded(end)}"]
    target = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "pytorch-trajectories.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
