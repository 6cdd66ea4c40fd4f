package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/** Σ w e(ŷ, y) and Σ w, and what a metric makes of the two. */
final class ErrorSum extends NumberSum {
    /** The error of one prediction. */
    @FunctionalInterface
    interface Error {
        double of(double prediction, double truth);
    }

    /** The metric, of Σ w e and Σ w. */
    @FunctionalInterface
    interface Finish {
        double of(double errors, double weight);
    }

    private final Error error;
    private final Finish finish;
    private final PreciseSums errors;
    private final PreciseSums weights;

    private ErrorSum(MetricContext context, Error error, Finish finish) {
        super(context);
        this.error = error;
        this.finish = finish;
        this.errors = new PreciseSums(context.outputs());
        this.weights = new PreciseSums(context.outputs());
    }

    /** The weighted mean of an error. */
    static Metric meanOf(Error error) {
        return of(error, (errors, weight) -> errors / weight);
    }

    static Metric of(Error error, Finish finish) {
        return new NumberMetric(context -> new ErrorSum(context, error, finish));
    }

    static double square(double prediction, double truth) {
        double residual = prediction - truth;
        return residual * residual;
    }

    static double distance(double prediction, double truth) {
        return Math.abs(prediction - truth);
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        errors.add(target, weight, error.of(prediction, truth));
        weights.add(target, weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        ErrorSum sum = (ErrorSum) other;
        errors.merge(sum.errors);
        weights.merge(sum.weights);
    }

    @Override
    double value(int target) {
        return finish.of(errors.value(target), weights.value(target));
    }
}
