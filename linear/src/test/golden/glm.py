"""The same regressions as glm.R to 50 digits, for GlmAgreementTest: Newton's method on the log-likelihood itself.

McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, sections 2.2 and 2.5. With the scores
  logistic  Σ (y − 1/(1 + e^−η))·φ,   Poisson  Σ (y − e^η)·φ,   gamma with logarithmic link  Σ (y·e^−η − 1)·φ,
and the expected information ΦᵀWΦ with W = μ(1 − μ), μ and 1. The gamma's Newton step uses the observed information, W = y·e^−η.

Run from the checkout's root: python3 linear/src/test/golden/glm.py linear/src/test/resources/org/kudari/linear/glm
"""

import csv
import pathlib
import sys

from mpmath import mp, mpf, exp, log, matrix, lu_solve, inverse, sqrt, nstr

mp.dps = 60


def logistic(eta):
    return 1 / (1 + exp(-eta))


def times_log(y, ratio):
    return y * log(ratio) if y != 0 else mpf(0)


LOGISTIC = dict(
    score=lambda y, eta: y - logistic(eta),
    observed=lambda y, eta: logistic(eta) * (1 - logistic(eta)),
    expected=lambda eta: logistic(eta) * (1 - logistic(eta)),
    deviance=lambda y, eta: 2 * (times_log(y, y / logistic(eta)) + times_log(1 - y, (1 - y) / (1 - logistic(eta)))),
    pearson=None,
)

FAMILIES = {
    "infert": LOGISTIC,
    "breast-cancer": LOGISTIC,
    "warpbreaks": dict(
        score=lambda y, eta: y - exp(eta),
        observed=lambda y, eta: exp(eta),
        expected=lambda eta: exp(eta),
        deviance=lambda y, eta: 2 * (times_log(y, y / exp(eta)) - (y - exp(eta))),
        pearson=None,
    ),
    "clotting": dict(
        score=lambda y, eta: y * exp(-eta) - 1,
        observed=lambda y, eta: y * exp(-eta),
        expected=lambda eta: mpf(1),
        deviance=lambda y, eta: 2 * ((y - exp(eta)) / exp(eta) - log(y / exp(eta))),
        pearson=lambda y, eta: (y * exp(-eta) - 1) ** 2,
    ),
}


def information(rows, weights):
    k = len(rows[0])
    total = matrix(k, k)
    for row, weight in zip(rows, weights):
        for a in range(k):
            for b in range(k):
                total[a, b] += weight * row[a] * row[b]
    return total


def solve(family, rows, targets):
    k = len(rows[0])
    theta = matrix(k, 1)
    # A start that Newton's method converges from: the intercept alone, at the mean.
    mean = sum(targets) / len(targets)
    theta[k - 1] = log(mean / (1 - mean)) if family is LOGISTIC else log(mean)
    while True:
        etas = [sum(row[j] * theta[j] for j in range(k)) for row in rows]
        gradient = matrix(k, 1)
        for row, y, eta in zip(rows, targets, etas):
            for j in range(k):
                gradient[j] += family["score"](y, eta) * row[j]
        change = lu_solve(information(rows, [family["observed"](y, e) for y, e in zip(targets, etas)]), gradient)
        theta += change
        if max(abs(c) for c in change) < mpf(10) ** -50:
            return theta


def main(folder):
    for name, family in FAMILIES.items():
        with open(folder / f"{name}.csv", newline="") as file:
            header, *lines = list(csv.reader(file))
        names = header[:-1] + ["intercept"]
        # The doubles that a program reads, not the decimals.
        rows = [[mpf(float(x)) for x in line[:-1]] + [mpf(1)] for line in lines]
        targets = [mpf(float(line[-1])) for line in lines]
        theta = solve(family, rows, targets)
        etas = [sum(row[j] * theta[j] for j in range(len(names))) for row in rows]
        deviance = sum(family["deviance"](y, eta) for y, eta in zip(targets, etas))
        dispersion = mpf(1)
        if family["pearson"]:
            pearson = sum(family["pearson"](y, eta) for y, eta in zip(targets, etas))
            dispersion = pearson / (len(rows) - len(names))
        covariance = inverse(information(rows, [family["expected"](eta) for eta in etas])) * dispersion
        with open(folder / f"{name}-exact.csv", "w") as file:
            file.write("name,estimate,standard-error\n")
            for j, column in enumerate(names):
                file.write(f"{column},{nstr(theta[j], 20)},{nstr(sqrt(covariance[j, j]), 20)}\n")
            file.write(f"deviance,{nstr(deviance, 20)},\n")


main(pathlib.Path(sys.argv[1]))
