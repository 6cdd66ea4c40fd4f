#!/usr/bin/env python3
"""Golden values of the optimizers: ten steps of each on a fixed sequence of gradients and learning-rate factors.

Computed from the formulas named beside them, with 50 digits; needs mpmath. Numbers that go into a formula (options, gradients,
factors) are doubles, taken at their exact value. Writes ../resources/golden/optimizers.txt, which GoldenStepsTest reads:

    python3 optimizers.py
"""

import pathlib

from mpmath import mp, mpf, sqrt

mp.dps = 50

STEPS = 10
WEIGHTS, BIASES = 5, 3
START = [1.0, -0.75, 2.0, 0.5, -1.5, 0.25, 3.0, 0.0]
FACTORS = [1.0, 0.5, 0.25, 1.0, 0.1, 0.75, 0.0, 0.3, 1.0, 0.9]


def pseudo_random(i, t):
    """Between -1 and 1, with three decimals, and never 0."""
    k = (7919 * t * t + 104729 * i + 31 * t * i) % 2000
    return (k - 1000 if k < 1000 else k - 999) / 1000


def gradient(i, t):
    """Of parameter i in step t, counted from 1."""
    r = pseudo_random(i, t)
    return [
        r,
        0.3,  # always the same
        0.0,  # none
        r if t % 2 == 0 else 0.0,  # none now and then, the first time included
        r * 1e100,  # its square is not yet infinite
        r * 1e-100,  # its square is not yet 0
        r * 10.0 ** (t - 5),  # grows
        r * 0.01,
    ][i]


GRADIENTS = [[gradient(i, t) for i in range(len(START))] for t in range(1, STEPS + 1)]


def sign(x):
    return (x > 0) - (x < 0)


class Elementwise:
    """Of one parameter; subclasses remember what they have to in attributes."""

    coupled_weight_decay = 0.0
    weight_decay = 0.0

    def __init__(self, options):
        for name, value in options.items():
            attribute = name.replace("-", "_")
            assert hasattr(self, attribute), name
            setattr(self, attribute, value if isinstance(value, bool) else mpf(value))

    def step(self, t, theta, g, factor):
        eta = self.learning_rate * factor
        g = g + self.coupled_weight_decay * theta
        shrunk = theta - eta * self.weight_decay * theta
        return shrunk - self.move(t, g, eta)


class GradientDescent(Elementwise):
    """Polyak 1964; Sutskever et al. 2013, equations 1 to 4, in the form of torch.optim.SGD's documentation."""

    learning_rate, momentum, dampening, nesterov = mpf(0.01), mpf(0), mpf(0), False
    v = None

    def move(self, t, g, eta):
        if self.momentum == 0:
            return eta * g
        self.v = g if self.v is None else self.momentum * self.v + (1 - self.dampening) * g
        return eta * (g + self.momentum * self.v if self.nesterov else self.v)


class Adam(Elementwise):
    """Kingma, Ba 2015, algorithm 1; amsgrad: Reddi et al. 2018, algorithm 2, with the bias corrected as torch.optim.Adam has it."""

    learning_rate, beta1, beta2, epsilon, amsgrad = mpf(0.001), mpf(0.9), mpf(0.999), mpf(1e-8), False
    m, v, largest = mpf(0), mpf(0), mpf(0)

    def average(self, g):
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2

    def move(self, t, g, eta):
        self.average(g)
        self.largest = max(self.largest, self.v)
        m_hat = self.m / (1 - self.beta1**t)
        v_hat = (self.largest if self.amsgrad else self.v) / (1 - self.beta2**t)
        return eta * m_hat / (sqrt(v_hat) + self.epsilon)


class AdamW(Adam):
    """Loshchilov, Hutter 2019, algorithm 2, the decay times the learning rate as in torch.optim.AdamW."""

    weight_decay = mpf(0.01)


class NAdam(Adam):
    """Dozat 2016, algorithm 2, with the momentum's schedule as in torch.optim.NAdam's documentation."""

    learning_rate, momentum_decay = mpf(0.002), mpf(4e-3)
    product = mpf(1)

    def momentum(self, t):
        return self.beta1 * (1 - mpf(0.5) * mpf(0.96) ** (t * self.momentum_decay))

    def move(self, t, g, eta):
        self.average(g)
        self.product *= self.momentum(t)
        m_hat = self.momentum(t + 1) * self.m / (1 - self.product * self.momentum(t + 1))
        m_hat += (1 - self.momentum(t)) * g / (1 - self.product)
        v_hat = self.v / (1 - self.beta2**t)
        return eta * m_hat / (sqrt(v_hat) + self.epsilon)


class RAdam(Adam):
    """Liu et al. 2020, algorithm 2, with the threshold and epsilon as in torch.optim.RAdam's documentation."""

    def move(self, t, g, eta):
        self.average(g)
        m_hat = self.m / (1 - self.beta1**t)
        rho_inf = 2 / (1 - self.beta2) - 1
        rho = rho_inf - 2 * t * self.beta2**t / (1 - self.beta2**t)
        if rho <= 5:
            return eta * m_hat
        scale = sqrt(1 - self.beta2**t) / (sqrt(self.v) + self.epsilon)
        r = sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
        return eta * m_hat * r * scale


class Adamax(Adam):
    """Kingma, Ba 2015, algorithm 2, with epsilon as in torch.optim.Adamax's documentation."""

    learning_rate = mpf(0.002)
    u = mpf(0)

    def move(self, t, g, eta):
        self.average(g)
        self.u = max(self.beta2 * self.u, abs(g) + self.epsilon)
        return eta / (1 - self.beta1**t) * self.m / self.u


class AdaBelief(Adam):
    """Zhuang et al. 2020, algorithm 2."""

    epsilon = mpf(1e-16)
    s = mpf(0)

    def move(self, t, g, eta):
        self.average(g)
        self.s = self.beta2 * self.s + (1 - self.beta2) * (g - self.m) ** 2 + self.epsilon
        m_hat = self.m / (1 - self.beta1**t)
        s_hat = self.s / (1 - self.beta2**t)
        return eta * m_hat / (sqrt(s_hat) + self.epsilon)


class Adagrad(Elementwise):
    """Duchi, Hazan, Singer 2011, figure 1, as in torch.optim.Adagrad's documentation."""

    learning_rate, learning_rate_decay, initial_sum, epsilon = mpf(0.01), mpf(0), mpf(0), mpf(1e-10)
    s = None

    def move(self, t, g, eta):
        self.s = (self.initial_sum if self.s is None else self.s) + g**2
        return eta / (1 + (t - 1) * self.learning_rate_decay) * g / (sqrt(self.s) + self.epsilon)


class Adadelta(Elementwise):
    """Zeiler 2012, algorithm 1, as in torch.optim.Adadelta's documentation."""

    learning_rate, rho, epsilon = mpf(1), mpf(0.9), mpf(1e-6)
    v, u = mpf(0), mpf(0)

    def move(self, t, g, eta):
        self.v = self.rho * self.v + (1 - self.rho) * g**2
        delta = sqrt(self.u + self.epsilon) / sqrt(self.v + self.epsilon) * g
        self.u = self.rho * self.u + (1 - self.rho) * delta**2
        return eta * delta


class RMSprop(Elementwise):
    """Tieleman, Hinton 2012; Graves 2013, equations 38 to 41, with epsilon as in torch.optim.RMSprop's documentation."""

    learning_rate, alpha, epsilon, momentum, centered = mpf(0.01), mpf(0.99), mpf(1e-8), mpf(0), False
    v, m, b = mpf(0), mpf(0), mpf(0)

    def move(self, t, g, eta):
        self.v = self.alpha * self.v + (1 - self.alpha) * g**2
        self.m = self.alpha * self.m + (1 - self.alpha) * g
        square = self.v - self.m**2 if self.centered else self.v
        self.b = self.momentum * self.b + g / (sqrt(square) + self.epsilon)
        return eta * self.b


class Lion(Elementwise):
    """Chen et al. 2023, algorithm 2."""

    learning_rate, beta1, beta2 = mpf(1e-4), mpf(0.9), mpf(0.99)
    m = mpf(0)

    def move(self, t, g, eta):
        c = self.beta1 * self.m + (1 - self.beta1) * g
        self.m = self.beta2 * self.m + (1 - self.beta2) * g
        return eta * sign(c)


class Rprop(Elementwise):
    """Igel, Huesken 2000, iRprop-, as in torch.optim.Rprop's documentation; the factor multiplies each move."""

    learning_rate, decrease, increase = mpf(0.01), mpf(0.5), mpf(1.2)
    smallest_step, largest_step = mpf(1e-6), mpf(50)
    length, before = None, 0

    def move(self, t, g, eta):
        self.length = self.learning_rate if self.length is None else self.length
        if g * self.before > 0:
            self.length *= self.increase
        if g * self.before < 0:
            self.length *= self.decrease
            g = mpf(0)
        self.length = min(max(self.length, self.smallest_step), self.largest_step)
        self.before = g
        return eta / self.learning_rate * sign(g) * self.length


class Lamb:
    """You et al. 2020, algorithm 2, with phi(z) = z; the ratio is 1 where a norm is 0. Of a block of parameters."""

    def __init__(self, options, size):
        options = dict({"weight-decay": 0.01, "epsilon": 1e-6}, **options)
        self.learning_rate = mpf(options.pop("learning-rate", 0.001))
        self.weight_decay = mpf(options.pop("weight-decay"))
        self.adams = [Adam(options) for _ in range(size)]

    def step(self, t, thetas, gradients, factor):
        # With a learning rate of 1, Adam's move is r.
        us = [a.move(t, g, mpf(1)) + self.weight_decay * theta for a, g, theta in zip(self.adams, gradients, thetas)]
        of_parameters, of_directions = sqrt(sum(x**2 for x in thetas)), sqrt(sum(x**2 for x in us))
        ratio = of_parameters / of_directions if of_parameters > 0 and of_directions > 0 else mpf(1)
        return [theta - self.learning_rate * factor * ratio * u for theta, u in zip(thetas, us)]


class EachAlone:
    """An elementwise optimizer on a block."""

    def __init__(self, kind, options, size):
        self.each = [kind(options) for _ in range(size)]

    def step(self, t, thetas, gradients, factor):
        return [o.step(t, theta, g, factor) for o, theta, g in zip(self.each, thetas, gradients)]


KINDS = {
    "gradient-descent": GradientDescent,
    "adam": Adam,
    "adamw": AdamW,
    "nadam": NAdam,
    "radam": RAdam,
    "adamax": Adamax,
    "adagrad": Adagrad,
    "adadelta": Adadelta,
    "rmsprop": RMSprop,
    "lion": Lion,
    "lamb": Lamb,
    "adabelief": AdaBelief,
    "rprop": Rprop,
}

CASES = [
    ("gradient-descent", {}),
    ("gradient-descent", {"learning-rate": 0.1, "coupled-weight-decay": 0.3}),
    ("gradient-descent", {"learning-rate": 0.1, "weight-decay": 0.3}),
    ("gradient-descent", {"momentum": 0.9}),
    ("gradient-descent", {"momentum": 0.9, "dampening": 0.4, "coupled-weight-decay": 0.3}),
    ("gradient-descent", {"momentum": 0.8, "nesterov": True}),
    ("gradient-descent", {"momentum": 0.8, "nesterov": True, "coupled-weight-decay": 0.2, "weight-decay": 0.1}),
    ("adam", {}),
    ("adam", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
    ("adam", {"coupled-weight-decay": 0.2}),
    ("adam", {"amsgrad": True, "beta2": 0.5}),
    ("adam", {"amsgrad": True, "beta2": 0.5, "coupled-weight-decay": 0.2}),
    ("adamw", {}),
    ("adamw", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
    ("adamw", {"weight-decay": 0.4, "amsgrad": True, "beta2": 0.5}),
    ("nadam", {}),
    ("nadam", {"learning-rate": 0.05, "beta1": 0.8, "beta2": 0.9, "epsilon": 1e-3, "momentum-decay": 1.0}),
    ("nadam", {"coupled-weight-decay": 0.2}),
    ("nadam", {"weight-decay": 0.4}),
    ("radam", {}),
    ("radam", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
    ("radam", {"beta2": 0.9, "coupled-weight-decay": 0.2}),
    ("radam", {"beta2": 0.9, "weight-decay": 0.4}),
    ("adamax", {}),
    ("adamax", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.6, "epsilon": 1e-3}),
    ("adamax", {"coupled-weight-decay": 0.2}),
    ("adagrad", {}),
    ("adagrad", {"learning-rate": 0.05, "learning-rate-decay": 0.2, "initial-sum": 0.1, "epsilon": 1e-3}),
    ("adagrad", {"coupled-weight-decay": 0.2}),
    ("adadelta", {}),
    ("adadelta", {"learning-rate": 3.0, "rho": 0.6, "epsilon": 1e-3}),
    ("adadelta", {"coupled-weight-decay": 0.2}),
    ("rmsprop", {}),
    ("rmsprop", {"learning-rate": 0.05, "alpha": 0.7, "epsilon": 1e-3, "coupled-weight-decay": 0.2}),
    ("rmsprop", {"momentum": 0.6}),
    ("rmsprop", {"centered": True}),
    ("rmsprop", {"centered": True, "momentum": 0.6, "alpha": 0.7, "coupled-weight-decay": 0.2}),
    ("lion", {}),
    ("lion", {"learning-rate": 0.05, "beta1": 0.5, "beta2": 0.6}),
    ("lion", {"weight-decay": 0.4}),
    ("lamb", {}),
    ("lamb", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
    ("lamb", {"weight-decay": 0.4}),
    ("adabelief", {}),
    ("adabelief", {"learning-rate": 0.05, "beta1": 0.7, "beta2": 0.9, "epsilon": 1e-3}),
    ("adabelief", {"weight-decay": 0.4}),
    ("rprop", {}),
    ("rprop", {"learning-rate": 0.05, "decrease": 0.3, "increase": 1.7}),
    ("rprop", {"smallest-step": 0.008, "largest-step": 0.011}),
]


def block(name, options, size):
    return Lamb(options, size) if name == "lamb" else EachAlone(KINDS[name], options, size)


def trajectory(name, options):
    blocks = [(slice(0, WEIGHTS), block(name, options, WEIGHTS)), (slice(WEIGHTS, None), block(name, options, BIASES))]
    thetas = [mpf(x) for x in START]
    for t in range(1, STEPS + 1):
        for part, optimizer in blocks:
            gradients = [mpf(x) for x in GRADIENTS[t - 1][part]]
            thetas[part] = optimizer.step(t, thetas[part], gradients, mpf(FACTORS[t - 1]))
        yield list(thetas)


def words(values):
    return " ".join(repr(x) for x in values)


def option(name, value):
    return f"{name}={'true' if value is True else repr(value)}"


def main():
    lines = [
        "# Written by src/test/golden/optimizers.py: do not edit.",
        "# First a block's sizes, the start, and each step's factor and gradient; then, for each optimizer, the parameters",
        "# after each step.",
        f"sizes {WEIGHTS} {BIASES}",
        f"start {words(START)}",
    ]
    lines += [f"step {factor!r} {words(gradients)}" for factor, gradients in zip(FACTORS, GRADIENTS)]
    for name, options in CASES:
        lines.append(" ".join(["case", name] + [option(*o) for o in options.items()]))
        lines += ["after " + " ".join(mp.nstr(x, 20) for x in thetas) for thetas in trajectory(name, options)]
    target = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "optimizers.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
