"""Values of the exponential families to 20 digits, for ExponentialFamiliesTest.

McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989, tables 2.1 and 2.2 (mean, variance, deviance of binomial, Poisson
and gamma), with the logit and the logarithm as links.

Run from anywhere: python3 compute/src/test/golden/families.py compute/src/test/resources/org/kudari/compute/families.csv
"""

import sys

from mpmath import mp, mpf, exp, log, loggamma, nstr

mp.dps = 400


def times_log(y, ratio):
    return y * log(ratio) if y != 0 else mpf(0)


def binomial(y, eta, phi):
    mu = 1 / (1 + exp(-eta))
    nu = 1 / (1 + exp(eta))
    deviance = 2 * (times_log(y, y / mu) + times_log(1 - y, (1 - y) / nu))
    likelihood = log(mu) if y == 1 else log(nu) if y == 0 else None
    return mu, mu * nu, mu * nu, deviance, likelihood


def poisson(y, eta, phi):
    mu = exp(eta)
    deviance = 2 * (times_log(y, y / mu) - (y - mu))
    likelihood = y * eta - mu - loggamma(y + 1) if y == int(y) else None
    return mu, mu, mu, deviance, likelihood


def gamma(y, eta, phi):
    mu = exp(eta)
    shape = 1 / phi
    deviance = 2 * ((y - mu) / mu - log(y / mu))
    likelihood = shape * log(shape * y / mu) - shape * y / mu - log(y) - loggamma(shape)
    return mu, mu, mu * mu, deviance, likelihood


CASES = [
    *[(binomial, y, eta, 1) for y in (0, 0.3, 1) for eta in (-700, -36.5, -1.25, 0, 0.5, 20, 700)],
    *[(poisson, y, eta, 1) for y in (0, 0.7, 1, 2, 17, 123456789) for eta in (-300, -2.5, 0, 3.75, 21, 600)],
    *[(gamma, y, eta, phi) for y in (1e-9, 0.5, 3, 1e12) for eta in (-30.5, 0, 2, 33) for phi in (1e-6, 0.03, 1, 40)],
]

with open(sys.argv[1], "w") as file:
    file.write("family,target,predictor,dispersion,mean,slope,variance,deviance,log-likelihood\n")
    for family, y, eta, phi in CASES:
        values = family(mpf(y), mpf(eta), mpf(phi))
        texts = ["NaN" if value is None else nstr(value, 20) for value in values]
        file.write(",".join([family.__name__, repr(float(y)), repr(float(eta)), repr(float(phi)), *texts]) + "\n")
