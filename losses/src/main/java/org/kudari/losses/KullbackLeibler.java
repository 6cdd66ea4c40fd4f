package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Readout;
import org.kudari.api.TargetRange;
import org.kudari.compute.ElementaryFunctions;

/**
 * How far predicted probabilities q = softmax(ŷ) are from true ones y: ℓ of a row is Σₖ yₖ·log(yₖ/qₖ), where 0·log 0 = 0,
 * and ∂ℓ/∂ŷₖ = qₖ·Σⱼ yⱼ − yₖ (S. Kullback and R. A. Leibler, "On Information and Sufficiency", The Annals of Mathematical
 * Statistics 22(1), 1951). The cross-entropy less the entropy of the targets, so 0 where they are met. A row is one answer,
 * however many classes there are, so ℓ is no mean over them.
 */
enum KullbackLeibler implements Loss {
    INSTANCE;

    private static final CrossEntropy CROSS_ENTROPY = CrossEntropy.PLAIN;

    @Override
    public double evaluate(Matrix predictions, Matrix targets, double[] weights, Matrix gradient) {
        double crossEntropy = CROSS_ENTROPY.evaluate(predictions, targets, weights, gradient);
        double minusEntropy = 0;
        for (int row = 0; row < targets.rows(); row++) {
            minusEntropy = Math.fma(weights[row], minusEntropy(targets, row), minusEntropy);
        }
        return crossEntropy + minusEntropy;
    }

    private static double minusEntropy(Matrix targets, int row) {
        int target = targets.index(row);
        double sum = 0;
        for (int k = 0; k < targets.columns(); k++) {
            double probability = targets.values()[target + k];
            if (probability != 0) {
                sum = Math.fma(probability, ElementaryFunctions.log(probability), sum);
            }
        }
        return sum;
    }

    @Override
    public int outputs(int targets) {
        return CROSS_ENTROPY.outputs(targets);
    }

    @Override
    public TargetRange targetRange() {
        return TargetRange.distribution();
    }

    @Override
    public Readout readout() {
        return Readout.SOFTMAX;
    }
}
