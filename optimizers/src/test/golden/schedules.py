#!/usr/bin/env python3
"""Golden factors of learning-rate schedules, from their formulas with 50 digits.

Needs mpmath. Writes schedules.csv into the test resources: name;options;steps an epoch;steps;step;factor.
t is the time that has passed and T the length, both in the schedule's unit. The sources of the formulas stand at each function.
"""
import pathlib

from mpmath import cos, floor, mp, mpf, nstr, pi, power, sqrt

mp.dps = 50
OUT = pathlib.Path(__file__).resolve().parent.parent / "resources/org/kudari/optimizers/schedules/schedules.csv"


def constant(t, total, factor=1.0, length=0):
    """PyTorch, ConstantLR."""
    return mpf(factor) if length == 0 or t < length else mpf(1)


def step(t, total, size, gamma=0.1):
    """PyTorch, StepLR."""
    return power(mpf(gamma), t // size)


def multi_step(t, total, milestones, gamma=0.1):
    """PyTorch, MultiStepLR."""
    return power(mpf(gamma), sum(1 for m in milestones if m <= t))


def exponential(t, total, gamma):
    """PyTorch, ExponentialLR."""
    return power(mpf(gamma), t)


def inverse_time(t, total, rate):
    """Bottou, Stochastic Gradient Descent Tricks."""
    return 1 / (1 + mpf(rate) * t)


def inverse_square_root(t, total, warm_up=4000):
    """Vaswani et al. 2017, eq. (3), relative to its largest value."""
    def rate(number):
        return min(1 / sqrt(mpf(number)), number * power(mpf(warm_up), mpf(-3) / 2))
    return rate(t + 1) / rate(warm_up)


def polynomial(t, total, power_=1.0, end=0.0):
    """PyTorch, PolynomialLR; the end as in Keras, PolynomialDecay."""
    end = mpf(end)
    return (1 - end) * power(1 - mpf(min(t, total)) / total, mpf(power_)) + end


def linear_warm_up(t, total, start=1.0 / 3):
    """PyTorch, LinearLR with end_factor 1."""
    return mpf(start) + (1 - mpf(start)) * mpf(min(t, total)) / total


def cosine(t, total, end=0.0):
    """Loshchilov and Hutter 2017, eq. (5), one cycle."""
    end = mpf(end)
    return end + (1 - end) * (1 + cos(pi * mpf(min(t, total)) / total)) / 2


def cosine_restarts(t, total, first_length, growth=1, peak=1.0, end=0.0):
    """Loshchilov and Hutter 2017, eq. (5); peak as m_mul in Keras, CosineDecayRestarts."""
    lengths, begin = [first_length], 0
    while begin + lengths[-1] <= t:
        begin += lengths[-1]
        lengths.append(lengths[-1] * growth)
    end = mpf(end)
    height = power(mpf(peak), len(lengths) - 1)
    return end + (1 - end) * height * (1 + cos(pi * (t - begin) / mpf(lengths[-1]))) / 2


def one_cycle(t, total, peak_at=0.3, start=1.0 / 25, end=1 / (25 * 1e4), shape="cosine", three_phases=False):
    """PyTorch, OneCycleLR, from its documentation."""
    t = min(t, total - 1)
    peak, last = mpf(peak_at) * total - 1, mpf(total - 1)
    start, end = mpf(start), mpf(end)
    knots = [(mpf(0), start), (peak, mpf(1))]
    knots += [(2 * peak, start), (last, end)] if three_phases else [(last, end)]
    for i in range(1, len(knots)):
        if t <= knots[i][0] or i == len(knots) - 1:
            (begin, a), (finish, b) = knots[i - 1], knots[i]
            if finish <= begin:
                return b
            done = (t - begin) / (finish - begin)
            return a + (b - a) * done if shape == "linear" else b + (a - b) * (1 + cos(pi * done)) / 2


def cyclic(t, total, start=0.25, up=2000, down=0, mode="triangular", gamma=1.0):
    """Smith 2017, section 3.2, and PyTorch, CyclicLR."""
    down = down or up
    cycle = floor(mpf(t) / (up + down))
    within = t - cycle * (up + down)
    height = within / up if within <= up else (up + down - within) / down
    scale = {"triangular": mpf(1), "triangular2": power(2, -cycle), "exp-range": power(mpf(gamma), t)}[mode]
    return mpf(start) + (1 - mpf(start)) * height * scale


def warm_up_stable_decay(t, total, warm_up_share=0.05, decay_share=0.2, start=0.0, end=0.0, shape="square-root"):
    """Hu et al. 2024, section 4.2; the shapes of Hägele et al. 2024."""
    t, start, end = mpf(min(t, total)), mpf(start), mpf(end)
    # Shares as they are written: a fifth of 35 steps is 7, where a root has an infinite slope.
    warm_up, decay = mpf(str(warm_up_share)) * total, mpf(str(decay_share)) * total
    if t < warm_up:
        return start + (1 - start) * t / warm_up
    if t <= total - decay and t < total:
        return mpf(1)
    if decay == 0:
        return end
    done = (t - (total - decay)) / decay
    fall = {"square-root": 1 - sqrt(done), "linear": 1 - done, "cosine": (1 + cos(pi * done)) / 2}[shape]
    return end + (1 - end) * fall


# Name, formula, its usual unit, whether it has a length.
SCHEDULES = {
    "constant": (constant, "epochs", False),
    "step": (step, "epochs", False),
    "multi-step": (multi_step, "epochs", False),
    "exponential": (exponential, "epochs", False),
    "inverse-time": (inverse_time, "steps", False),
    "inverse-square-root": (inverse_square_root, "steps", False),
    "polynomial": (polynomial, "epochs", True),
    "linear-warm-up": (linear_warm_up, "epochs", True),
    "cosine": (cosine, "epochs", True),
    "cosine-restarts": (cosine_restarts, "epochs", False),
    "one-cycle": (one_cycle, "steps", True),
    "cyclic": (cyclic, "steps", False),
    "warm-up-stable-decay": (warm_up_stable_decay, "steps", True),
}

CASES = [
    ("constant", {}), ("constant", {"factor": 0.3, "length": 2}), ("constant", {"factor": 0.3, "length": 9, "unit": "steps"}),
    ("step", {"size": 3}), ("step", {"size": 4, "gamma": 0.7, "unit": "steps"}),
    ("multi-step", {"milestones": [1, 3, 4]}), ("multi-step", {"milestones": [0, 5, 11], "gamma": 0.3, "unit": "steps"}),
    ("multi-step", {"milestones": []}),
    ("exponential", {"gamma": 0.9}), ("exponential", {"gamma": 0.999, "unit": "steps"}), ("exponential", {"gamma": 1.0}),
    ("inverse-time", {"rate": 0.01}), ("inverse-time", {"rate": 3.5, "unit": "epochs"}),
    ("inverse-square-root", {}), ("inverse-square-root", {"warm-up": 1}), ("inverse-square-root", {"warm-up": 5}),
    ("inverse-square-root", {"warm-up": 2, "unit": "epochs"}),
    ("polynomial", {}), ("polynomial", {"power": 2.5, "end": 0.01, "length": 4}), ("polynomial", {"power": 0.5, "unit": "steps"}),
    ("linear-warm-up", {}), ("linear-warm-up", {"start": 0.0, "length": 13, "unit": "steps"}),
    ("linear-warm-up", {"start": 0.001, "length": 0}),
    ("cosine", {}), ("cosine", {"end": 0.001}), ("cosine", {"length": 3}), ("cosine", {"unit": "steps"}),
    ("cosine-restarts", {"first-length": 2}), ("cosine-restarts", {"first-length": 3, "growth": 2, "unit": "steps"}),
    ("cosine-restarts", {"first-length": 1, "growth": 3, "peak": 0.7, "end": 0.05, "unit": "steps"}),
    ("one-cycle", {}), ("one-cycle", {"shape": "linear"}), ("one-cycle", {"three-phases": True}),
    ("one-cycle", {"peak-at": 0.5, "start": 0.2, "end": 0.0, "three-phases": True, "shape": "linear"}),
    ("one-cycle", {"unit": "epochs"}), ("one-cycle", {"peak-at": 0.0}), ("one-cycle", {"peak-at": 1.0}),
    ("one-cycle", {"length": 20}),
    ("cyclic", {}), ("cyclic", {"up": 4}), ("cyclic", {"up": 4, "down": 7, "mode": "triangular2"}),
    ("cyclic", {"up": 3, "mode": "exp-range", "gamma": 0.97, "start": 0.1}), ("cyclic", {"up": 2, "unit": "epochs"}),
    ("warm-up-stable-decay", {}), ("warm-up-stable-decay", {"warm-up-share": 0.25, "decay-share": 0.75, "shape": "linear", "start": 0.1}),
    ("warm-up-stable-decay", {"warm-up-share": 0.0, "decay-share": 1.0, "shape": "cosine", "end": 0.01}),
    ("warm-up-stable-decay", {"decay-share": 0.0}), ("warm-up-stable-decay", {"unit": "epochs", "warm-up-share": 0.4, "decay-share": 0.4}),
]

# Steps an epoch, steps, and where to look.
RUNS = [
    (7, 35, list(range(0, 35)) + [35, 50]),
    (1, 1, [0]),
    (1000, 1_000_000, [0, 1, 999, 1000, 49_999, 50_000, 299_998, 299_999, 300_000, 799_999, 800_001, 999_000, 999_998, 999_999]),
]


def text(value):
    if isinstance(value, list):
        return "[" + ",".join(map(str, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def main():
    lines = []
    for name, options in CASES:
        formula, usual, has_length = SCHEDULES[name]
        arguments = {key.replace("-", "_"): value for key, value in options.items() if key != "unit"}
        if "power" in arguments:
            arguments["power_"] = arguments.pop("power")
        length = arguments.pop("length", 5 if name == "linear-warm-up" else 0) if has_length else 0
        in_steps = options.get("unit", usual) == "steps"
        for per_epoch, steps, looks in RUNS:
            for made in looks:
                t = made if in_steps else made // per_epoch
                total = length or (steps if in_steps else steps // per_epoch)
                factor = formula(t, total, **arguments)
                shown = " ".join(key + "=" + text(value) for key, value in options.items())
                lines.append(f"{name};{shown};{per_epoch};{steps};{made};{nstr(factor, 20)}")
    OUT.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
