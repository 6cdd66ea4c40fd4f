#!/usr/bin/env python3
"""Learning rates of PyTorch's lr_scheduler, recorded: the optimizer's own rate is 1, so that they are factors.

Needs torch. Writes schedules-pytorch.csv into the test resources: name;options;steps;step;factor, one step an epoch.
Where PyTorch names rates, they are named here such that the largest is 1. Momentum is not cycled.
"""
import pathlib

import torch
from torch.optim import lr_scheduler as pytorch

OUT = pathlib.Path(__file__).resolve().parent.parent / "resources/org/kudari/optimizers/schedules/schedules-pytorch.csv"

RECORDED = [
    ("constant", "factor=0.25 length=5", 12, lambda o: pytorch.ConstantLR(o, factor=0.25, total_iters=5)),
    ("step", "size=3", 12, lambda o: pytorch.StepLR(o, step_size=3)),
    ("multi-step", "milestones=[2,3,7] gamma=0.5", 12, lambda o: pytorch.MultiStepLR(o, [2, 3, 7], gamma=0.5)),
    ("exponential", "gamma=0.9", 60, lambda o: pytorch.ExponentialLR(o, gamma=0.9)),
    ("linear-warm-up", "", 12, lambda o: pytorch.LinearLR(o)),
    ("linear-warm-up", "start=0.1 length=7", 12, lambda o: pytorch.LinearLR(o, start_factor=0.1, total_iters=7)),
    ("polynomial", "power=2.0", 30, lambda o: pytorch.PolynomialLR(o, total_iters=30, power=2.0)),
    ("cosine", "", 50, lambda o: pytorch.CosineAnnealingLR(o, T_max=50)),
    ("cosine", "end=0.01 length=40", 40, lambda o: pytorch.CosineAnnealingLR(o, T_max=40, eta_min=0.01)),
    ("cosine-restarts", "first-length=4", 30, lambda o: pytorch.CosineAnnealingWarmRestarts(o, T_0=4)),
    ("cosine-restarts", "first-length=3 growth=2 end=0.02", 100,
     lambda o: pytorch.CosineAnnealingWarmRestarts(o, T_0=3, T_mult=2, eta_min=0.02)),
    ("one-cycle", "", 100, lambda o: pytorch.OneCycleLR(o, max_lr=1.0, total_steps=100, cycle_momentum=False)),
    ("one-cycle", "shape=linear peak-at=0.4 start=0.1 end=0.001", 37, lambda o: pytorch.OneCycleLR(
        o, max_lr=1.0, total_steps=37, pct_start=0.4, anneal_strategy="linear", div_factor=10, final_div_factor=100,
        cycle_momentum=False)),
    ("one-cycle", "three-phases=true", 50, lambda o: pytorch.OneCycleLR(
        o, max_lr=1.0, total_steps=50, three_phase=True, cycle_momentum=False)),
    ("cyclic", "start=0.1 up=5", 40, lambda o: pytorch.CyclicLR(o, 0.1, 1.0, step_size_up=5, cycle_momentum=False)),
    ("cyclic", "start=0.1 up=5 down=3 mode=triangular2", 40, lambda o: pytorch.CyclicLR(
        o, 0.1, 1.0, step_size_up=5, step_size_down=3, mode="triangular2", cycle_momentum=False)),
    ("cyclic", "start=0.1 up=4 mode=exp-range gamma=0.95", 40, lambda o: pytorch.CyclicLR(
        o, 0.1, 1.0, step_size_up=4, mode="exp_range", gamma=0.95, cycle_momentum=False)),
]

# Validation losses of reduce-on-plateau, epoch by epoch.
LOSSES = [1.0, 0.9, 0.89995, 0.9, 0.91, 0.8, 0.8, 0.8, 0.8, 0.79, 0.79, 0.79, 0.79, 0.79, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
PLATEAUS = [
    ("patience=2", {"patience": 2}),
    ("patience=1 factor=0.5 cooldown=2", {"patience": 1, "factor": 0.5, "cooldown": 2}),
    ("patience=0 threshold=0.05 threshold-mode=absolute minimum=0.001",
     {"patience": 0, "threshold": 0.05, "threshold_mode": "abs", "min_lr": 0.001}),
    ("patience=2 threshold=0.0 factor=0.3", {"patience": 2, "threshold": 0.0, "factor": 0.3}),
]


def optimizer():
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)


def main():
    lines = ["# PyTorch " + torch.__version__]
    for name, options, steps, make in RECORDED:
        of_run = optimizer()
        schedule = make(of_run)
        for step in range(steps):
            lines.append(f"{name};{options};{steps};{step};{of_run.param_groups[0]['lr']!r}")
            of_run.step()
            if step + 1 < steps:
                schedule.step()
    for options, arguments in PLATEAUS:
        of_run = optimizer()
        # Its eps leaves out small reductions, which the schedule here does not.
        schedule = pytorch.ReduceLROnPlateau(of_run, eps=0, **arguments)
        for epoch, loss in enumerate(LOSSES):
            lines.append(f"reduce-on-plateau;{options};{len(LOSSES)};{epoch};{of_run.param_groups[0]['lr']!r};{loss}")
            schedule.step(loss)
    OUT.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
