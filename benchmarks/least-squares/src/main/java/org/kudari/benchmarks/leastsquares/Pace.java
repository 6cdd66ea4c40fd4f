package org.kudari.benchmarks.leastsquares;

import org.kudari.benchmarks.side.Settings;

/**
 * How often fits are timed. An iteration lasts {@code seconds} or one fit, whichever is longer; its figure is the mean of its fits.
 *
 * @param warmUps how many iterations come first, unmeasured
 * @param iterations how many are measured
 * @param seconds how long each lasts at the least
 */
record Pace(int warmUps, int iterations, double seconds) {
    static Pace of(Settings settings) {
        return settings.quick() ? new Pace(1, 1, 0.5) : new Pace(2, 3, 2);
    }
}
