package org.kudari.optimizers.schedules;

import org.kudari.api.Schedule;
import org.kudari.api.State;
import org.kudari.compute.ElementaryFunctions;

/**
 * One cosine after the other. The cycle is found by counting in whole numbers: a logarithm would be wrong by one where a cycle
 * begins.
 */
record CosineRestarts(Clock clock, long firstLength, long growth, double peak, double end) implements Schedule {
    @Override
    public double factor(Position position, State state) {
        long passed = clock.elapsed(position);
        long length = firstLength;
        long cycle = 0;
        if (growth == 1) {
            cycle = passed / length;
            passed %= length;
        }
        while (passed >= length) {
            passed -= length;
            length = Clock.saturatedProduct(length, growth);
            cycle++;
        }
        double left = (double) (length - passed) / length;
        return end + (1 - end) * ElementaryFunctions.power(peak, cycle) * Easing.COSINE.at(left);
    }
}
