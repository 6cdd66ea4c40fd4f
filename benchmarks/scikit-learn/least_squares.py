"""Times scikit-learn's linear regression: least_squares.py DATA ROWS FEATURES WARM_UPS ITERATIONS SECONDS

DATA holds doubles, little-endian: ROWS x FEATURES, row by row, then a target for each row. An iteration lasts SECONDS or one
fit, whichever is longer. Prints the median seconds of a fit over the iterations that follow the warm-ups, then the intercept
and the coefficients, one a line.
"""

import statistics
import sys
import time

import numpy
from sklearn.linear_model import LinearRegression

rows, features, warm_ups, iterations = map(int, sys.argv[2:6])
seconds = float(sys.argv[6])
data = numpy.fromfile(sys.argv[1], dtype="<f8")
x, y = data[: rows * features].reshape(rows, features), data[rows * features :]
regression = LinearRegression()


def iteration():
    fits, start = 0, time.perf_counter()
    while True:
        regression.fit(x, y)
        fits, elapsed = fits + 1, time.perf_counter() - start
        if elapsed >= seconds:
            return elapsed / fits


times = [iteration() for _ in range(warm_ups + iterations)][warm_ups:]
for number in [statistics.median(times), regression.intercept_, *regression.coef_]:
    print(repr(float(number)))
