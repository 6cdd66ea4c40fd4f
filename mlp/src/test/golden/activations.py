"""Values and slopes of all activation functions to 20 digits, computed with 60.

Run with any Python 3 that has mpmath; it writes activations.csv, which ActivationGoldenTest reads. The formulas are those of the
sources that the providers name, in the form in which they are published, not in the one that is computed.
"""

import csv
import struct
from pathlib import Path

from mpmath import cosh, erfc, exp, expm1, log, log1p, mp, mpf, nstr, pi, sqrt, tanh

mp.dps = 60

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "org" / "kudari" / "mlp" / "activations" / "activations.csv"

# Bends and ends of all functions, ordinary numbers between, tails, and numbers whose square or exponential overflows.
SIZES = [1e-40, 1e-30, 1e-10, 0.001, 0.1, 0.5, 0.75, 1, 1.3, 2, 2.5, 3, 3.5, 4.5, 6, 7, 10, 15, 30, 50, 80, 1000, 1e10, 1e30, 1e300]

# From here on every exponential that is added to 1, or multiplied by x, is no longer seen in 20 digits.
HUGE = mpf(10) ** 5


def as_float(x):
    """The nearest number that both precisions have, so that one table serves both; 1e300 is for double alone."""
    return x if x > 3e38 else struct.unpack("f", struct.pack("f", x))[0]


def sigmoid(x):
    """C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation 4.59."""
    if x < -HUGE:
        return mpf(0)
    return 1 / (1 + exp(-x)) if x < HUGE else mpf(1)


def sigmoid_slope(x):
    """Equation 4.88."""
    return sigmoid(x) * sigmoid(-x)


def tanh_slope(x):
    return 1 / cosh(x) ** 2 if abs(x) < HUGE else mpf(0)


def softplus(x, beta=mpf(1)):
    """C. Dugas et al., NeurIPS 2000."""
    z = beta * x
    if z > HUGE:
        return x
    return log1p(exp(z)) / beta if z > -HUGE else mpf(0)


def normal(x):
    """The distribution of a standard normal number."""
    if x < -HUGE:
        return mpf(0)
    return erfc(-x / sqrt(mpf(2))) / 2 if x < HUGE else mpf(1)


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi) if abs(x) < HUGE else mpf(0)


# The factor as the paper prints it.
CUBIC = mpf("0.044715")


def gelu_by_tanh(x):
    """D. Hendrycks, K. Gimpel, arXiv:1606.08415, section 2."""
    u = sqrt(2 / pi) * (x + CUBIC * x**3)
    return x * sigmoid(2 * u)


def gelu_by_tanh_slope(x):
    u = sqrt(2 / pi) * (x + CUBIC * x**3)
    inner = sqrt(2 / pi) * (1 + 3 * CUBIC * x**2)
    return sigmoid(2 * u) + x * 2 * sigmoid_slope(2 * u) * inner


def tail(x):
    """e^x - 1 where that is seen."""
    return expm1(x) if x > -HUGE else mpf(-1)


def power(x):
    return exp(x) if x > -HUGE else mpf(0)


LAMBDA = mpf("1.0507009873554804934193349852946")
ALPHA = mpf("1.6732632423543772848170429916717")


def elu(scale, alpha, rate):
    """J. T. Barron, arXiv:1704.07483, equation 3, times a scale."""
    return (
        lambda x: scale * (x if x > 0 else alpha * tail(rate * x)),
        lambda x: scale * (1 if x > 0 else alpha * rate * power(rate * x)),
    )


def straight(*pieces):
    """Straight lines (end, offset, slope), each for x up to its end; at an end the side that it is said to belong to."""
    def find(x):
        return next(p for p in pieces if x <= p[0])

    return lambda x: mpf(find(x)[1]) + mpf(find(x)[2]) * x, lambda x: mpf(find(x)[2])


INF = mpf("inf")
ZERO = mpf(0)


def before(x):
    """So that the kink itself belongs to what follows."""
    return mpf(x) - mpf(10) ** -50


FUNCTIONS = [
    ("identity", "", straight((INF, 0, 1))),
    ("relu", "", straight((ZERO, 0, 0), (INF, 0, 1))),
    ("relu6", "", straight((ZERO, 0, 0), (before(6), 0, 1), (INF, 6, 0))),
    ("leaky-relu", "", straight((ZERO, 0, 0.01), (INF, 0, 1))),
    ("leaky-relu", "slope=1.25", straight((ZERO, 0, 1.25), (INF, 0, 1))),
    ("hard-sigmoid", "", straight((mpf(-3), 0, 0), (before(3), 0.5, mpf(1) / 6), (INF, 1, 0))),
    ("hard-tanh", "", straight((mpf(-1), -1, 0), (before(1), 0, 1), (INF, 1, 0))),
    ("elu", "", elu(1, 1, 1)),
    ("elu", "alpha=2.5", elu(1, mpf(2.5), 1)),
    ("celu", "", elu(1, 1, 1)),
    ("celu", "alpha=0.5", elu(1, mpf(0.5), 2)),
    ("celu", "alpha=3", elu(1, mpf(3), 1 / mpf(3))),
    ("selu", "", elu(LAMBDA, ALPHA, 1)),
    ("gelu", "", (lambda x: x * normal(x), lambda x: normal(x) + x * density(x))),
    ("gelu", "approximation=tanh", (gelu_by_tanh, gelu_by_tanh_slope)),
    ("silu", "", (lambda x: x * sigmoid(x), lambda x: sigmoid(x) + x * sigmoid_slope(x))),
    (
        "mish",
        "",
        (
            lambda x: x * tanh(softplus(x)) if x < HUGE else x,
            lambda x: tanh(softplus(x)) + x * tanh_slope(softplus(x)) * sigmoid(x) if x < HUGE else mpf(1),
        ),
    ),
    ("sigmoid", "", (sigmoid, sigmoid_slope)),
    ("tanh", "", (lambda x: tanh(x) if abs(x) < HUGE else mpf(1 if x > 0 else -1), tanh_slope)),
    ("softplus", "", (softplus, sigmoid)),
    ("softplus", "beta=4", (lambda x: softplus(x, mpf(4)), lambda x: sigmoid(4 * x))),
    ("softplus", "beta=0.3", (lambda x: softplus(x, mpf(0.3)), lambda x: sigmoid(mpf(0.3) * x))),
    ("softsign", "", (lambda x: x / (1 + abs(x)), lambda x: 1 / (1 + abs(x)) ** 2)),
]


def main():
    sizes = [as_float(size) for size in SIZES]
    points = [-size for size in reversed(sizes)] + [0.0] + sizes
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["activation", "options", "x", "value", "slope"])
        for name, options, (value, slope) in FUNCTIONS:
            for x in points:
                rows.writerow([name, options, repr(x), nstr(value(mpf(x)), 20), nstr(mpf(slope(mpf(x))), 20)])


if __name__ == "__main__":
    main()
