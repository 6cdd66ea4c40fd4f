package org.kudari.runner.config;

import org.kudari.api.Loss;
import org.kudari.api.Metric;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;

/**
 * What a model that was trained with a loss predicts, as far as it decides which metrics can judge it.
 *
 * @param target the kind of target
 * @param probabilities whether classes are predicted by probabilities
 */
public record PredictionKind(TargetKind target, boolean probabilities) {
    /** What a loss makes of a model. */
    public static PredictionKind of(Loss loss) {
        return new PredictionKind(
                loss.targetKind(), loss.targetKind() != TargetKind.NUMERIC && loss.readout() != Readout.MARGIN);
    }

    /** Whether a metric can judge it. */
    public boolean isJudgedBy(Metric metric) {
        return metric.judges(target) && (probabilities || !metric.needsProbabilities());
    }

    @Override
    public String toString() {
        return switch (target) {
            case NUMERIC -> "numbers";
            case BINARY -> probabilities ? "probabilities of one of two classes" : "margins between two classes";
            case CLASS -> probabilities ? "probabilities of classes" : "classes";
        };
    }
}
