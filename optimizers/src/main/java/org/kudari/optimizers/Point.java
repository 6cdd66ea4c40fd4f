package org.kudari.optimizers;

/** Where a line search has been: φ(α) = f(x + α·d) and its slope φ'(α) at the step α. */
record Point(double step, double value, double slope) {}
