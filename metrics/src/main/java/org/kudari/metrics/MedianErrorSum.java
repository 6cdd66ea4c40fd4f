package org.kudari.metrics;

import java.util.stream.Stream;
import org.kudari.api.Metric;
import org.kudari.api.MetricContext;

/** The median of |ŷ − y|. A median cannot be merged, so every distance is kept: 16 bytes for each row and target. */
final class MedianErrorSum extends NumberSum {
    private final WeightedSample[] distances;

    MedianErrorSum(MetricContext context) {
        super(context);
        this.distances =
                Stream.generate(WeightedSample::new).limit(context.outputs()).toArray(WeightedSample[]::new);
    }

    @Override
    void add(int target, double weight, double prediction, double truth) {
        distances[target].add(ErrorSum.distance(prediction, truth), weight);
    }

    @Override
    public void merge(Metric.Sum other) {
        for (int k = 0; k < distances.length; k++) {
            distances[k].addAll(((MedianErrorSum) other).distances[k]);
        }
    }

    @Override
    double value(int target) {
        return distances[target].frequencies().median();
    }
}
