"""Writes golden values of every metric, computed from its definition with 50 digits (700 where numbers are extreme).

Run with any python3 that has mpmath; writes ../resources/golden/rows.csv, the rows that are judged, and metrics.csv, what each
metric comes to. Definitions are written as the sources have them, as sums over rows or pairs of rows, without regard to cost or
rounding. Sources:

  r2, adjusted-r2      N. R. Draper and H. Smith, Applied Regression Analysis, 1998; M. Ezekiel, 1930
  pearson              K. Pearson, Proceedings of the Royal Society 58, 1895
  d2                   T. Hastie and others, Statistical Learning with Sparsity, 2015, equation 3.11; the deviance from
                       B. Jorgensen, The Theory of Dispersion Models, 1997, chapter 4
  d2-pinball           R. Koenker and J. A. F. Machado, JASA 94, 1999, equation 7
  smape                S. Makridakis, International Journal of Forecasting 9, 1993
  f-beta               C. J. van Rijsbergen, Information Retrieval, 1979, chapter 7
  roc-auc              T. Fawcett, Pattern Recognition Letters 27, 2006: over pairs of rows
  pr-auc               M. Zhu, Recall, Precision and Average Precision, 2004
  brier                G. W. Brier, Monthly Weather Review 78, 1950
  mcc                  J. Gorodkin, Computational Biology and Chemistry 28, 2004: as a correlation of indicators
  kappa                J. Cohen, Psychological Bulletin 70, 1968
  expected-calibration-error  C. Guo and others, ICML 2017, equation 3
"""

import math
import pathlib
import random

from mpmath import ceil, log, mp, mpf, nstr, sqrt

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "golden"
CLASSES = ["aster", "lily", "rose", "tulip"]


# The rows: case -> (kind, [(predictions, targets, weight)])


def numbers(generator, count, targets, draw, weighted):
    rows = []
    for i in range(count):
        truth = [draw(generator) for _ in range(targets)]
        predicted = [t * generator.uniform(0.5, 1.6) for t in truth]
        weight = [1, 2, 0, 0.5, 1.25, 3][i % 6] if weighted else 1
        rows.append((predicted, truth, weight))
    return rows


def classes(generator, count, k, digits, weighted, truths):
    rows = []
    for i in range(count):
        true = generator.choice(truths)
        scores = [generator.uniform(0.02, 1) + (0.5 if j == true else 0) for j in range(k)]
        if k == 1:
            scores = [round(min(0.99, max(0.01, generator.gauss(0.35 + 0.3 * true, 0.2))), digits)]
        else:
            scores = [s / sum(scores) for s in scores]
        weight = [1, 2, 0, 0.5, 1.25, 3][i % 6] if weighted else 1
        rows.append((scores, [true] if k == 1 else [int(j == true) for j in range(k)], weight))
    return rows


def offset(generator, count):
    truth = [1e6 + generator.gauss(0, 1) for _ in range(count)]
    return [([t + generator.gauss(0, 0.5)], [t], generator.choice([1, 2, 0.5])) for t in truth]


def cases():
    g = random.Random(7)
    positive = lambda r: math.exp(r.uniform(-2, 2.3))
    signed = lambda r: r.gauss(0, 3)
    return {
        "positive": ("numbers", numbers(g, 48, 1, positive, True)),
        "unweighted": ("numbers", numbers(g, 37, 1, positive, False)),
        "targets": ("numbers", numbers(g, 30, 3, signed, True)),
        "offset": ("numbers", offset(g, 50)),
        "huge": ("numbers", numbers(g, 20, 1, lambda r: r.gauss(0, 1) * 1e150, True)),
        "tiny": ("numbers", numbers(g, 20, 1, lambda r: r.gauss(0, 1) * 1e-140, True)),
        "binary": ("binary", classes(g, 60, 1, 2, True, [0, 1])),
        "binary-unweighted": ("binary", classes(g, 45, 1, 17, False, [0, 0, 1])),
        "binary-extreme": (
            "binary",
            [([5e-324], [1], 1), ([1e-300], [1], 2), ([1e-17], [0], 1), ([1 - 2**-53], [1], 3), ([0.3], [0], 1),
             ([1.0], [1], 1), ([0.0], [0], 1)],
        ),
        "binary-sure": ("binary", [([10.0 ** -g.uniform(9, 15)], [0], w) for w in [1, 2, 0.5, 3, 1, 1]]),
        "margins": ("margins", [([g.gauss(y - 0.5, 1.5)], [y], w) for y, w in zip([0, 1] * 20, [1, 2, 0.5, 1] * 10)]),
        "two-classes": ("classes", classes(g, 40, 2, 17, True, [0, 1])),
        "classes": ("classes", classes(g, 90, 4, 17, True, [0, 1, 1, 2, 3])),
        "classes-unweighted": ("classes", classes(g, 70, 4, 17, False, [0, 1, 2, 2, 3])),
        "absent-class": ("classes", [r for r in classes(g, 80, 4, 17, True, [0, 1, 2]) if r[0].index(max(r[0])) != 3]),
    }


# Numbers


def total(rows, term):
    return sum((w * term(p, y) for p, y, w in rows), mpf(0))


def weight(rows):
    return sum(w for _, _, w in rows)


def mean(rows, term):
    return total(rows, term) / weight(rows)


def explained(unexplained, everything):
    return 1 - unexplained / everything


def truth_variation(rows):
    average = mean(rows, lambda p, y: y)
    return total(rows, lambda p, y: (y - average) ** 2)


def r2(rows):
    return explained(total(rows, lambda p, y: (p - y) ** 2), truth_variation(rows))


def adjusted_r2(rows, parameters):
    n = weight(rows)
    return 1 - (1 - r2(rows)) * (n - 1) / (n - parameters)


def explained_variance(rows):
    offset = mean(rows, lambda p, y: p - y)
    return explained(total(rows, lambda p, y: (p - y - offset) ** 2), truth_variation(rows))


def pearson(rows):
    py, pp = mean(rows, lambda p, y: y), mean(rows, lambda p, y: p)
    return total(rows, lambda p, y: (p - pp) * (y - py)) / sqrt(
        total(rows, lambda p, y: (p - pp) ** 2) * total(rows, lambda p, y: (y - py) ** 2))


def median(rows, value):
    """Of each row as often as it weighs, in quarters."""
    values = sorted(v for p, y, w in rows for v in [value(p, y)] * int(4 * w))
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def deviance(y, mu, p):
    if p == 0:
        return (y - mu) ** 2
    if p == 1:
        return 2 * (y * log(y / mu) - y + mu)
    if p == 2:
        return 2 * (log(mu / y) + y / mu - 1)
    p = mpf(p)
    return 2 * (y ** (2 - p) / ((1 - p) * (2 - p)) - y * mu ** (1 - p) / (1 - p) + mu ** (2 - p) / (2 - p))


def d2(rows, power):
    average = mean(rows, lambda p, y: y)
    return explained(total(rows, lambda p, y: deviance(y, p, power)), total(rows, lambda p, y: deviance(y, average, power)))


def d2_pinball(rows, q):
    pinball = lambda p, y: max(q * (y - p), (q - 1) * (y - p))
    best = min(total(rows, lambda p, y: pinball(c, y)) for _, c, _ in rows)
    return explained(total(rows, pinball), best)


NUMBERS = {
    ("mse", ""): lambda r: mean(r, lambda p, y: (p - y) ** 2),
    ("rmse", ""): lambda r: sqrt(mean(r, lambda p, y: (p - y) ** 2)),
    ("residual-sum-of-squares", ""): lambda r: total(r, lambda p, y: (p - y) ** 2),
    ("mae", ""): lambda r: mean(r, lambda p, y: abs(p - y)),
    ("median-absolute-error", ""): lambda r: median(r, lambda p, y: abs(p - y)),
    ("max-error", ""): lambda r: max(abs(p - y) for p, y, w in r if w),
    ("mape", ""): lambda r: mean(r, lambda p, y: abs(p - y) / abs(y)),
    ("smape", ""): lambda r: mean(r, lambda p, y: abs(p - y) / ((abs(p) + abs(y)) / 2)),
    ("r2", ""): r2,
    ("adjusted-r2", ""): lambda r: adjusted_r2(r, 3),
    ("explained-variance", ""): explained_variance,
    ("pearson", ""): pearson,
    ("d2-pinball", ""): lambda r: d2_pinball(r, mpf(0.5)),
    ("d2-pinball", "quantile=0.9"): lambda r: d2_pinball(r, mpf(0.9)),
    ("d2-pinball", "quantile=0.25"): lambda r: d2_pinball(r, mpf(0.25)),
}
POSITIVE = {("d2", "power=" + power): lambda r, p=float(power): d2(r, p) for power in ["0", "0.5", "1", "1.5", "2", "3"]}


# Classes: rows as (probabilities of all classes, truths of all classes, predicted class, true class, weight)


def indicator(condition):
    return 1 if condition else 0


def counts(rows, k):
    own = sum((w for _, _, _, t, w in rows if t == k), mpf(0))
    predicted = sum((w for _, _, c, _, w in rows if c == k), mpf(0))
    hits = sum((w for _, _, c, t, w in rows if c == t == k), mpf(0))
    return hits, predicted - hits, own - hits


def ratio(part, whole):
    return part / whole if whole else mpf(0)


def f_score(tp, fp, fn, beta):
    return ratio((1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp)


RATES = {
    ("precision", ""): lambda tp, fp, fn: ratio(tp, tp + fp),
    ("recall", ""): lambda tp, fp, fn: ratio(tp, tp + fn),
    ("f-beta", ""): lambda tp, fp, fn: f_score(tp, fp, fn, 1),
    ("f-beta", "beta=2"): lambda tp, fp, fn: f_score(tp, fp, fn, mpf(2)),
    ("f-beta", "beta=0.5"): lambda tp, fp, fn: f_score(tp, fp, fn, mpf(0.5)),
}


def averages(values, supports, micro):
    """By the word of the option: a number, or a list of one for each class."""
    there = [(v, s) for v, s in zip(values, supports) if v is not None]
    macro = sum(v for v, _ in there) / len(there)
    result = {
        "": values[1] if len(values) == 2 else macro,
        "average=macro": macro,
        "average=weighted": sum(v * s for v, s in there) / sum(s for _, s in there),
        "average=none": values,
    }
    if micro is not None:
        result["average=micro"] = micro
    return result


def rates(rows, k):
    for (name, options), rate in RATES.items():
        each = [counts(rows, c) for c in range(k)]
        values = [rate(*n) if sum(n) else None for n in each]
        micro = rate(*[sum(n[i] for n in each) for i in range(3)])
        for word, value in averages(values, [tp + fn for tp, _, fn in each], micro).items():
            yield name, ";".join(o for o in (options, word) if o), value


def roc_auc(rows, k):
    area = pairs = mpf(0)
    for p, _, _, t, w in rows:
        for q, _, _, u, v in rows:
            if t == k and u != k and w and v:
                pairs += w * v
                area += w * v * (1 if p[k] > q[k] else mpf(1) / 2 if p[k] == q[k] else 0)
    return area / pairs if pairs else None


def pr_auc(rows, k):
    own = sum(w for _, _, _, t, w in rows if t == k)
    if not own or own == sum(w for *_, w in rows):
        return None
    area = recall = mpf(0)
    for threshold in sorted({p[k] for p, *_, w in rows if w}, reverse=True):
        above = [r for r in rows if r[0][k] >= threshold]
        hits = sum((w for _, _, _, t, w in above if t == k), mpf(0))
        area += (hits / own - recall) * hits / sum(w for *_, w in above)
        recall = hits / own
    return area


def ranks(rows, k):
    supports = [sum((w for _, _, _, t, w in rows if t == c), mpf(0)) for c in range(k)]
    for name, area in ("roc-auc", roc_auc), ("pr-auc", pr_auc):
        for word, value in averages([area(rows, c) for c in range(k)], supports, None).items():
            yield name, word, value


def class_mean(rows, score):
    return sum((w * score(p, y, c, t) for p, y, c, t, w in rows), mpf(0)) / sum(w for *_, w in rows)


def top_k(rows, n):
    return class_mean(rows, lambda p, y, c, t: indicator(sum(q > p[t] for q in p) < n))


def balanced_accuracy(rows, k):
    each = [counts(rows, c) for c in range(k)]
    recalls = [tp / (tp + fn) for tp, _, fn in each if tp + fn]
    return sum(recalls) / len(recalls)


def mcc(rows, k):
    n = sum(w for *_, w in rows)

    def covariance(one, other):
        products = mpf(0)
        for c in range(k):
            a = sum((w * one(r, c) for r in rows for w in [r[4]]), mpf(0)) / n
            b = sum((w * other(r, c) for r in rows for w in [r[4]]), mpf(0)) / n
            products += sum(r[4] * (one(r, c) - a) * (other(r, c) - b) for r in rows)
        return products

    predicted = lambda r, c: indicator(r[2] == c)
    true = lambda r, c: indicator(r[3] == c)
    return covariance(predicted, true) / sqrt(covariance(predicted, predicted) * covariance(true, true))


def kappa(rows, distance):
    observed = sum(w * distance(c, t) for _, _, c, t, w in rows)
    n = sum(w for *_, w in rows)
    expected = sum(w * v * mpf(distance(c, u)) for _, _, c, _, w in rows for _, _, _, u, v in rows) / n
    return 1 - observed / expected


def calibration(rows, bins):
    gap = mpf(0)
    for m in range(1, bins + 1):
        inside = [r for r in rows if max(1, ceil(r[0][r[2]] * bins)) == m]
        gap += abs(sum((r[4] * (indicator(r[2] == r[3]) - r[0][r[2]]) for r in inside), mpf(0)))
    return gap / sum(w for *_, w in rows)


def probabilities(rows, binary, sure):
    surprise = lambda p, y, c, t: -sum(yk * log(pk) for pk, yk in zip(p, y) if yk)
    yield "log-loss", "", class_mean(rows, surprise)
    if binary:
        yield "brier", "", class_mean(rows, lambda p, y, c, t: (p[1] - y[1]) ** 2)
    else:
        yield "brier", "", class_mean(rows, lambda p, y, c, t: sum((pk - yk) ** 2 for pk, yk in zip(p, y)))
    for bins in () if sure else (15, 4):  # 1 - p has no digits left where p is near 0, which is no fault of the metric
        yield "expected-calibration-error", "" if bins == 15 else f"bins={bins}", calibration(rows, bins)


def labels(rows, k):
    yield "accuracy", "", class_mean(rows, lambda p, y, c, t: indicator(c == t))
    yield "balanced-accuracy", "", balanced_accuracy(rows, k)
    for n in 1, 2, 3:
        yield "top-k", f"k={n}", top_k(rows, n)
    yield "mcc", "", mcc(rows, k)
    yield "kappa", "", kappa(rows, lambda i, j: indicator(i != j))
    yield "kappa", "weighting=linear", kappa(rows, lambda i, j: abs(i - j))
    yield "kappa", "weighting=quadratic", kappa(rows, lambda i, j: (i - j) ** 2)
    yield from rates(rows, k)
    yield from ranks(rows, k)


def read(kind, rows):
    """All classes' probabilities (or numbers that rank alike) and truths, and which class is predicted."""
    read_rows = []
    for p, y, w in rows:
        p, y = [mpf(v) for v in p], [mpf(v) for v in y]
        if len(p) == 1:
            predicted = indicator(p[0] > (0 if kind == "margins" else 0.5))
            p, y = [1 - p[0], p[0]], [1 - y[0], y[0]]
        else:
            predicted = p.index(max(p))
        read_rows.append((p, y, predicted, y.index(max(y)), mpf(w)))
    return read_rows


def golden(kind, case, rows):
    if kind == "numbers":
        metrics = dict(NUMBERS)
        metrics.update(POSITIVE if case in ("positive", "unweighted") else {})
        for (name, options), metric in metrics.items():
            yield name, options, [
                metric([(mpf(p[k]), mpf(y[k]), mpf(w)) for p, y, w in rows]) for k in range(len(rows[0][1]))]
        return
    read_rows = read(kind, rows)
    if case not in ("binary-extreme", "binary-sure"):
        yield from labels(read_rows, len(read_rows[0][0]))
    if kind != "margins":
        yield from probabilities(read_rows, len(rows[0][0]) == 1, case == "binary-sure")


def text(value):
    return "NaN" if value is None else nstr(value, 20, min_fixed=-5, max_fixed=20)


def main():
    mp.dps = 50
    with open(FOLDER / "rows.csv", "w") as rows_file, open(FOLDER / "metrics.csv", "w") as golden_file:
        rows_file.write("case,kind,predictions,targets,weight\n")
        golden_file.write("case,metric,options,values\n")
        for case, (kind, rows) in cases().items():
            mp.dps = 700 if case in ("huge", "tiny", "binary-extreme") else 50
            for p, y, w in rows:
                rows_file.write(f"{case},{kind},{' '.join(map(repr, p))},{' '.join(map(repr, y))},{w}\n")
            for name, options, values in golden(kind, case, rows):
                values = values if isinstance(values, list) else [values]
                golden_file.write(f"{case},{name},{options},{' '.join(map(text, values))}\n")


main()
