package org.kudari.benchmarks.leastsquares;

import org.kudari.benchmarks.side.Settings;

/**
 * How often fits are timed. An iteration lasts so many seconds or one fit, whichever is longer; its figure is the mean of its fits.
 *
 * @param warmUps how many iterations come first, unmeasured
 * @param warmUpSeconds how long each of these lasts at the least
 * @param iterations how many are measured
 * @param seconds how long each of these lasts at the least
 */
record Pace(int warmUps, double warmUpSeconds, int iterations, double seconds) {
    /** A fit and its result, no measurement. */
    static final Pace ONCE = new Pace(0, 0, 1, 0);

    /** Few iterations, since a fit may last a minute; warm-ups that are long enough to compile one that lasts a fraction of a ms. */
    static Pace of(Settings settings) {
        return settings.quick() ? new Pace(1, 0.5, 1, 0.5) : new Pace(2, 5, 3, 2);
    }
}
