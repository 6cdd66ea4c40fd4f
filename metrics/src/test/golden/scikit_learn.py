"""Records what scikit-learn makes of the rows that metrics.py wrote, for the metrics that it has.

Run with a python3 that has scikit-learn; reads ../resources/golden/rows.csv and writes ../resources/golden/scikit-learn.csv,
whose first line names the version. Left out is what differs by intention, which each metric's differences() says: medians and
quantiles of weighted rows, and classes without rows.
"""

import csv
import itertools
import pathlib

import numpy as np
import sklearn
from sklearn import metrics as m

FOLDER = pathlib.Path(__file__).parent.parent / "resources" / "golden"


def numbers(case, p, y, w):
    weighted = dict(sample_weight=w)
    each = dict(multioutput="raw_values", **weighted)
    yield "mse", "", m.mean_squared_error(y, p, **each)
    yield "rmse", "", m.mean_squared_error(y, p, squared=False, **each)
    yield "mae", "", m.mean_absolute_error(y, p, **each)
    yield "r2", "", m.r2_score(y, p, **each)
    yield "explained-variance", "", m.explained_variance_score(y, p, **each)
    yield "mape", "", m.mean_absolute_percentage_error(y, p, **each)
    if case in ("positive", "unweighted"):
        for power in 0, 1, 1.5, 2, 3:
            yield "d2", f"power={power}", m.d2_tweedie_score(y[:, 0], p[:, 0], power=power, **weighted)
    if case == "unweighted":
        yield "max-error", "", m.max_error(y, p)
        yield "median-absolute-error", "", m.median_absolute_error(y, p)
        yield "d2-pinball", "", m.d2_pinball_score(y, p)
        yield "d2-pinball", "", m.d2_absolute_error_score(y, p)


def labels(p, y, w, k, threshold):
    true = (y[:, 0] if y.shape[1] == 1 else y.argmax(1)).astype(int)
    predicted = (p[:, 0] > threshold).astype(int) if p.shape[1] == 1 else p.argmax(1)
    weighted = dict(sample_weight=w)
    yield "accuracy", "", m.accuracy_score(true, predicted, **weighted)
    yield "balanced-accuracy", "", m.balanced_accuracy_score(true, predicted, **weighted)
    yield "mcc", "", m.matthews_corrcoef(true, predicted, **weighted)
    for weights in None, "linear", "quadratic":
        options = f"weighting={weights}" if weights else ""
        yield "kappa", options, m.cohen_kappa_score(true, predicted, weights=weights, **weighted)
    for average in "default", "macro", "micro", "weighted", "none":
        theirs = {"default": "binary" if k == 2 else "macro", "none": None}.get(average, average)
        options = "" if average == "default" else f"average={average}"
        yield "precision", options, m.precision_score(true, predicted, average=theirs, **weighted)
        yield "recall", options, m.recall_score(true, predicted, average=theirs, **weighted)
        yield "f-beta", options, m.f1_score(true, predicted, average=theirs, **weighted)
        for beta in "2", "0.5":
            ours = ";".join(o for o in (f"beta={beta}", options) if o)
            yield "f-beta", ours, m.fbeta_score(true, predicted, beta=float(beta), average=theirs, **weighted)
    if k == 2:
        score = p[:, -1]
        yield "roc-auc", "", m.roc_auc_score(true, score, **weighted)
        yield "pr-auc", "", m.average_precision_score(true, score, **weighted)
    else:
        yield "roc-auc", "", m.roc_auc_score(true, p, multi_class="ovr", average="macro", **weighted)
        for average in "macro", "weighted", "none":
            theirs = None if average == "none" else average
            options = f"average={average}"
            yield "pr-auc", options, m.average_precision_score(np.eye(k)[true], p, average=theirs, **weighted)
        for n in 1, 2, 3:
            yield "top-k", f"k={n}", m.top_k_accuracy_score(true, p, k=n, **weighted)


def probabilities(p, y, w):
    true = (y[:, 0] if y.shape[1] == 1 else y.argmax(1)).astype(int)
    yield "log-loss", "", m.log_loss(true, p[:, 0] if p.shape[1] == 1 else p, sample_weight=w)
    if p.shape[1] == 1:
        yield "brier", "", m.brier_score_loss(true, p[:, 0], sample_weight=w)


def main():
    with open(FOLDER / "rows.csv") as file:
        rows = list(csv.DictReader(file))
    with open(FOLDER / "scikit-learn.csv", "w") as out:
        out.write(f"# scikit-learn {sklearn.__version__}\ncase,metric,options,values\n")
        for case, group in itertools.groupby(rows, lambda row: row["case"]):
            group = list(group)
            p = np.array([[float(v) for v in row["predictions"].split()] for row in group])
            y = np.array([[float(v) for v in row["targets"].split()] for row in group])
            w = np.array([float(row["weight"]) for row in group])
            kind = group[0]["kind"]
            recorded = []
            if case in ("huge", "tiny", "binary-extreme", "binary-sure", "absent-class"):
                continue
            if kind == "numbers":
                recorded += numbers(case, p, y, w)
            else:
                recorded += labels(p, y, w, max(2, p.shape[1]), 0 if kind == "margins" else 0.5)
                recorded += probabilities(p, y, w) if kind != "margins" else []
            for name, options, values in recorded:
                values = " ".join(repr(float(v)) for v in np.atleast_1d(values))
                out.write(f"{case},{name},{options},{values}\n")


main()
