"""Writes golden values of every loss: its value and gradient for one row, computed from its formula with 700 digits.

Run with any python3 that has mpmath; writes ../resources/golden/losses.csv. Each formula below is written as its source has
it, without regard to rounding: 700 digits are 50 more than cancel between 1e300 and 1e-300. Gradients are derivatives of the
value by differences, not from a second formula. No case is so near a minimum that the terms of its gradient cancel: there
a double has fewer digits, whatever computes it. Sources:

  huber               P. J. Huber, Annals of Mathematical Statistics 35(1), 1964
  smooth-l1           R. Girshick, Fast R-CNN, 2015, equation 3
  quantile            R. Koenker and G. Bassett, Econometrica 46(1), 1978
  epsilon-insensitive V. N. Vapnik, The Nature of Statistical Learning Theory, 1995, section 6.1
  poisson, gamma      P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, sections 6.2 and 8.3
  tweedie             B. Jorgensen, The Theory of Dispersion Models, 1997, chapter 4
  gaussian-nll        D. A. Nix and A. S. Weigend, ICNN 1994
  cross-entropies     C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equations 4.90 and 4.108
  label smoothing     C. Szegedy and others, CVPR 2016, section 7
  focal               T.-Y. Lin and others, ICCV 2017, equation 5
  hinge               C. Cortes and V. Vapnik, Machine Learning 20, 1995
  kl-divergence       S. Kullback and R. A. Leibler, Annals of Mathematical Statistics 22(1), 1951
"""

import itertools
import pathlib

from mpmath import cosh, diff, exp, log, mp, mpf, nstr, pi

mp.dps = 700
LARGEST = mpf(2) ** 1024 - mpf(2) ** 969  # what rounds to infinity lies above
SMALLEST = mpf(2) ** -1076


def mean(single):
    """The mean over the outputs of a row."""
    return lambda z, y, o: sum(single(zk, yk, o) for zk, yk in zip(z, y)) / len(y)


def sigmoid(z):
    return 1 / (1 + exp(-z))


def huber(z, y, o):
    r, delta = abs(z - y), o["delta"]
    return r * r / 2 if r <= delta else delta * (r - delta / 2)


def smooth_l1(z, y, o):
    r, beta = abs(z - y), o["beta"]
    return r * r / (2 * beta) if r < beta else r - beta / 2


def quantile(z, y, o):
    return max(o["quantile"] * (y - z), (o["quantile"] - 1) * (y - z))


def poisson(z, y, o):
    stirling = y * log(y) - y + log(2 * pi * y) / 2 if o.get("full") and y > 1 else 0
    return exp(z) - y * z + stirling


def tweedie(z, y, o):
    p = o["power"]
    return y * exp((1 - p) * z) / (p - 1) + exp((2 - p) * z) / (2 - p)


def gaussian_nll(z, y, o):
    count = len(y)
    constant = log(2 * pi) / 2 if o.get("full") else 0
    return sum((z[count + k] + (z[k] - y[k]) ** 2 / exp(z[count + k])) / 2 + constant for k in range(count)) / count


def binary_cross_entropy(z, y, o):
    epsilon = o.get("label-smoothing", mpf(0))
    t = (1 - epsilon) * y + epsilon / 2
    # -log p and -log(1 - p)
    return o.get("positive-weight", 1) * t * log(1 + exp(-z)) + (1 - t) * log(1 + exp(z))


def softmax_logarithms(z):
    total = log(sum(exp(zk) for zk in z))
    return [zk - total for zk in z]


def cross_entropy(z, y, o):
    epsilon = o.get("label-smoothing", mpf(0))
    weights = o.get("class-weights", [1] * len(y))
    t = [w * ((1 - epsilon) * yk + epsilon / len(y)) for w, yk in zip(weights, y)]
    return -sum(tk * lk for tk, lk in zip(t, softmax_logarithms(z)))


def kl_divergence(z, y, o):
    return sum(yk * (log(yk) - lk) for yk, lk in zip(y, softmax_logarithms(z)) if yk != 0)


def focal(z, y, o):
    gamma, alpha = o["gamma"], o["alpha"]
    wrong_if_positive, wrong_if_negative = sigmoid(-z), sigmoid(z)
    return (alpha * y * wrong_if_positive**gamma * log(1 + exp(-z))
            + (1 - alpha) * (1 - y) * wrong_if_negative**gamma * log(1 + exp(z)))


def hinge(z, y, o):
    return max(mpf(0), 1 - (2 * y - 1) * z)


FORMULAS = {
    "mse": mean(lambda z, y, o: (z - y) ** 2),
    "mae": mean(lambda z, y, o: abs(z - y)),
    "huber": mean(huber),
    "smooth-l1": mean(smooth_l1),
    "log-cosh": mean(lambda z, y, o: log(cosh(z - y))),
    "quantile": mean(quantile),
    "epsilon-insensitive": mean(lambda z, y, o: max(mpf(0), abs(z - y) - o["epsilon"])),
    "poisson": mean(poisson),
    "gamma": mean(lambda z, y, o: y * exp(-z) + z),
    "tweedie": mean(tweedie),
    "gaussian-nll": gaussian_nll,
    "binary-cross-entropy": mean(binary_cross_entropy),
    "cross-entropy": cross_entropy,
    "focal": mean(focal),
    "hinge": mean(hinge),
    "squared-hinge": mean(lambda z, y, o: hinge(z, y, o) ** 2),
    "kl-divergence": kl_divergence,
}

HUGE = [1e300, -1e300]


def singles(predictions, targets):
    return [([z], [y]) for z, y in itertools.product(predictions, targets)]


RESIDUALS = singles([-3.25, 0.4, 1.9, 0.75 + 2**-30, -2.5 - 2**-20, 12.5, 1e5, 1e150, *HUGE], [0.75, -2.5]) + [
    ([1.5, -2.25, 4], [1, 3, -0.5]),
    ([1e-300], [0]),
]
RATES = [-3, -0.125, 0.5, 4.25, 30, 700, -700, -745, 1e-300, *HUGE]
LOGITS = [-3, 0.5, 1.75, 40, -40, 700, -700, 1e-300, *HUGE]
CLASSES = [
    ([0.25, -1.5, 2], [0, 1, 0]),
    ([0.25, -1.5, 2], [1, 0, 0]),
    ([7.5, 8, -3], [0.25, 0.5, 0.25]),
    ([30, -20, 1], [0, 0, 1]),
    ([30, -20, 1], [1, 0, 0]),
    ([5, 705, -3.5], [0, 1, 0]),
    ([-1000, 1000, 3], [1, 0, 0]),
    ([1e300, -1e300, 1e300], [1, 0, 0]),
    ([1e300, -1e300, 1e300], [0, 1, 0]),
    ([1e-300, 2e-300, -1e-300], [0, 0, 1]),
]
GAUSSIANS = [
    ([0.4, -1.25], [0.75]),
    ([3, 2.5], [-1]),
    ([0.75 + 2**-30, -30], [0.75]),
    ([1e300, 1400], [2]),
    ([1e300, 1e300], [2]),
    ([-1e300, 3], [2]),
    ([2, -1400], [1]),
    ([1, -1e300], [1]),
    ([2, -1e300], [1]),
    ([1, -2, 0.5, 0.25, -1.5, 3], [0.5, 2, -1]),
]

CASES = [
    ("mse", {}, RESIDUALS),
    ("mae", {}, RESIDUALS),
    ("huber", {"delta": 1.0}, RESIDUALS),
    ("huber", {"delta": 2.5}, RESIDUALS),
    ("smooth-l1", {"beta": 1.0}, RESIDUALS),
    ("smooth-l1", {"beta": 0.1}, RESIDUALS),
    ("log-cosh", {}, RESIDUALS),
    ("quantile", {"quantile": 0.5}, RESIDUALS),
    ("quantile", {"quantile": 0.9}, RESIDUALS),
    ("epsilon-insensitive", {"epsilon": 0.1}, RESIDUALS),
    ("epsilon-insensitive", {"epsilon": 3.0}, RESIDUALS),
    ("poisson", {}, singles(RATES, [0, 2, 3, 250]) + [([0.5, -1], [2, 0])]),
    ("poisson", {"full": True}, singles(RATES, [0, 2, 3, 250])),
    ("gamma", {}, singles(RATES, [1e-300, 0.7, 3, 1e300]) + [([0.5, -1], [2, 0.25])]),
    ("tweedie", {"power": 1.5}, singles(RATES, [0, 1e-300, 0.7, 250])),
    ("tweedie", {"power": 1.1}, singles(RATES, [0, 0.7, 250])),
    ("tweedie", {"power": 1.9}, singles(RATES, [0, 0.7, 250])),
    ("gaussian-nll", {}, GAUSSIANS),
    ("gaussian-nll", {"full": True}, GAUSSIANS),
    ("binary-cross-entropy", {}, singles(LOGITS, [0, 1, 0.25]) + [([0.5, -1, 2], [1, 0, 0])]),
    ("binary-cross-entropy", {"positive-weight": 2.5}, singles(LOGITS, [0, 1])),
    ("binary-cross-entropy", {"positive-weight": 0.5, "label-smoothing": 0.1}, singles(LOGITS, [0, 1])),
    ("cross-entropy", {}, CLASSES),
    ("cross-entropy", {"label-smoothing": 0.1}, CLASSES),
    ("cross-entropy", {"class-weights": [0.5, 4.0, 1.0]}, CLASSES),
    ("cross-entropy", {"class-weights": [0.5, 4.0, 1.0], "label-smoothing": 0.2}, CLASSES),
    ("focal", {"gamma": 2.0, "alpha": 0.25}, singles(LOGITS, [0, 1, 0.25])),
    ("focal", {"gamma": 0.5, "alpha": 0.75}, singles([-3, 0.5, 2.25, 40, -40, *HUGE], [0, 1])),
    ("focal", {"gamma": 5.0, "alpha": 0.5}, singles([-3, 0.5, 2.25, 20, -20, *HUGE], [0, 1])),
    ("hinge", {}, singles([-3, -0.25, 0.5, 2.25, *HUGE], [0, 1])),
    ("squared-hinge", {}, singles([-3, -0.25, 0.5, 2.25, 1e150, *HUGE], [0, 1])),
    ("kl-divergence", {}, CLASSES + [([0.5, 1, -1], [0.1, 0, 0.9])]),
]


def exact(value):
    if isinstance(value, list):
        return [exact(v) for v in value]
    return value if isinstance(value, bool) else mpf(float(value))


def text(value):
    if abs(value) > LARGEST:
        return "Infinity" if value > 0 else "-Infinity"
    return "0" if abs(value) < SMALLEST else nstr(value, 20, min_fixed=0, max_fixed=0)


def plain(value):
    if isinstance(value, list):
        return "|".join(plain(v) for v in value)
    return str(value).lower() if isinstance(value, bool) else repr(float(value))


def slope(formula, predictions, targets, options, k):
    def along(x):
        return formula(predictions[:k] + [x] + predictions[k + 1:], targets, options)

    return diff(along, predictions[k])


def main():
    lines = ["loss,options,predictions,targets,value,gradient"]
    for name, options, rows in CASES:
        formula = FORMULAS[name]
        exact_options = {key: exact(value) for key, value in options.items()}
        for predictions, targets in rows:
            z, y = exact(predictions), exact(targets)
            value = formula(z, y, exact_options)
            gradient = [slope(formula, z, y, exact_options, k) for k in range(len(z))]
            lines.append(",".join([
                name,
                ";".join(f"{key}={plain(v)}" for key, v in options.items()),
                " ".join(plain(v) for v in predictions),
                " ".join(plain(v) for v in targets),
                text(value),
                " ".join(text(g) for g in gradient),
            ]))
    file = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "losses.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
