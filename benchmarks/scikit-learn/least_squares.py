"""Times scikit-learn's linear regression:
least_squares.py DATA ROWS FEATURES WARM_UPS WARM_UP_SECONDS ITERATIONS SECONDS

DATA holds doubles, little-endian: ROWS x FEATURES, row by row, then a target for each row. An iteration lasts so many seconds
or one fit, whichever is longer. Prints the median seconds of a fit over the iterations that follow the warm-ups, then the
intercept and the coefficients, one a line.
"""

import statistics
import sys
import time

import numpy
from sklearn.linear_model import LinearRegression

rows, features, warm_ups, iterations = (int(sys.argv[i]) for i in (2, 3, 4, 6))
warm_up_seconds, seconds = (float(sys.argv[i]) for i in (5, 7))
data = numpy.fromfile(sys.argv[1], dtype="<f8")
x, y = data[: rows * features].reshape(rows, features), data[rows * features :]
regression = LinearRegression()


def iteration(at_least):
    fits, start = 0, time.perf_counter()
    while True:
        regression.fit(x, y)
        fits, elapsed = fits + 1, time.perf_counter() - start
        if elapsed >= at_least:
            return elapsed / fits


for _ in range(warm_ups):
    iteration(warm_up_seconds)
times = [iteration(seconds) for _ in range(iterations)]
for number in [statistics.median(times), regression.intercept_, *regression.coef_]:
    print(repr(float(number)))
