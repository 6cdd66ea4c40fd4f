#!/usr/bin/env python3
"""Records which steps PyTorch's strong_wolfe tries, the line search of its LBFGS.

Writes ../resources/golden/strong-wolfe-pytorch.csv, which StrongWolfeSearchTest compares with. The functions are the six of
J. J. More, D. J. Thuente, "Line Search Algorithms with Guaranteed Sufficient Decrease", ACM Transactions on Mathematical
Software 20(3), 1994, section 5, and a bend on which the second step leads across the minimum to a slope that is flat enough.
Needs PyTorch, of any version from 1.13 on; which one it was stands in the file:

    python3 strong_wolfe_pytorch.py
"""

import math
import pathlib

import torch
from torch.optim.lbfgs import _strong_wolfe

torch.set_default_dtype(torch.float64)

SUFFICIENT_DECREASE = 1e-4
CURVATURES = [0.9, 0.1]
FIRST_STEPS = [1e-3, 1e-1, 5e-1, 1e1, 1e2]


def first(a):
    below = a * a + 2
    return -a / below, (a * a - 2) / below**2


def second(a):
    t = a + 0.004
    return t**5 - 2 * t**4, 5 * t**4 - 8 * t**3


def third(a):
    beta, wave = 0.01, 39 * math.pi / 2
    if abs(a - 1) >= beta:
        value, slope = abs(a - 1), math.copysign(1, a - 1)
    else:
        value, slope = (a - 1) ** 2 / (2 * beta) + beta / 2, (a - 1) / beta
    return value + (1 - beta) / wave * math.sin(wave * a), slope + (1 - beta) * math.cos(wave * a)


def yanai(beta1, beta2):
    gamma1, gamma2 = (math.hypot(1, beta) - beta for beta in (beta1, beta2))
    return lambda a: (
        gamma1 * math.hypot(1 - a, beta2) + gamma2 * math.hypot(a, beta1),
        -gamma1 * (1 - a) / math.hypot(1 - a, beta2) + gamma2 * a / math.hypot(a, beta1),
    )


def bend(a):
    return 0.6 * math.hypot(a - 1, 0.1) - 0.4 * a, 0.6 * (a - 1) / math.hypot(a - 1, 0.1) - 0.4


FUNCTIONS = [first, second, third, yanai(0.001, 0.001), yanai(0.01, 0.001), yanai(0.001, 0.01), bend]


def steps(function, curvature, first_step):
    tried = []

    def evaluate(x, t, d):
        tried.append(float(t))
        value, slope = function(float(t))
        return value, torch.tensor([slope])

    value, slope = (torch.tensor(number) for number in function(0.0))
    _strong_wolfe(
        evaluate,
        None,
        torch.tensor(first_step),
        torch.ones(1),
        value,
        slope.reshape(1),
        slope,
        c1=SUFFICIENT_DECREASE,
        c2=curvature,
        tolerance_change=0,
    )
    return tried


def main():
    lines = [
        f"# Recorded by src/test/golden/strong_wolfe_pytorch.py with PyTorch {torch.__version__}: do not edit.",
        "# function, sufficient decrease, curvature, first step, steps tried",
    ]
    for number, function in enumerate(FUNCTIONS, start=1):
        for curvature in CURVATURES:
            for first_step in FIRST_STEPS:
                tried = " ".join(repr(step) for step in steps(function, curvature, first_step))
                lines.append(f"{number},{SUFFICIENT_DECREASE},{curvature},{first_step},{tried}")
    target = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "strong-wolfe-pytorch.csv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
