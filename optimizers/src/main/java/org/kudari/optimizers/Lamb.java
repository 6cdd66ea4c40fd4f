package org.kudari.optimizers;

import java.util.List;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Objective;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Progress;
import org.kudari.api.State;
import org.kudari.api.StateLayout;
import org.kudari.api.Step;

/**
 * LAMB: Y. You and others, "Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", ICLR 2020, algorithm 2
 * with φ(z) = z. In step t, counted from 1, with the gradient g and the learning rate η, for each block of parameters:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * u = m̂ / (√v̂ + ε) + λ·θ
 * θ ← θ − η·‖θ‖ / ‖u‖·u
 * </pre>
 *
 * <p>The ratio of the norms is taken as 1 where one of them is 0, as the authors' program does.
 *
 * <p>A step goes over the parameters three times, since no parameter can be moved before the norms are known: to find the
 * directions u, which take the gradient's place; to sum up squares; and to move, which is the update.
 */
final class Lamb implements FirstOrderOptimizer {
    private static final String SQUARES_OF_PARAMETERS = "squares-of-parameters";
    private static final String SQUARES_OF_DIRECTIONS = "squares-of-directions";

    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final WeightDecay decay;
    // Made once, so that a step allocates nothing.
    private final FirstOrderOptimizer findDirections = this::findDirections;
    private final FirstOrderOptimizer sumSquares = this::sumSquares;

    /**
     * @param learningRate η; greater than 0
     * @param beta1 β₁; 0 ≤ β₁ &lt; 1
     * @param beta2 β₂; 0 ≤ β₂ &lt; 1
     * @param epsilon ε; greater than 0
     * @param decay decoupled
     */
    Lamb(double learningRate, double beta1, double beta2, double epsilon, WeightDecay decay) {
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.decay = decay;
    }

    @Override
    public StateLayout state(ParameterLayout layout) {
        return Moments.both()
                .vector(SQUARES_OF_PARAMETERS, BlockNorms.chunks(layout))
                .vector(SQUARES_OF_DIRECTIONS, BlockNorms.chunks(layout))
                .build();
    }

    @Override
    public Progress step(double[] parameters, Objective objective, State state, Step step) {
        objective.evaluate(parameters, step.gradient());
        step.update(findDirections, parameters, state);
        step.update(sumSquares, parameters, state);
        step.update(this, parameters, state);
        return Progress.made();
    }

    /** From the gradient to u. */
    private void findDirections(double[] parameters, double[] gradient, State state, Step step, int from, int to) {
        double[] m = state.vector(Moments.FIRST);
        double[] v = state.vector(Moments.SECOND);
        double firstCorrection = 1 / Moments.weight(beta1, step);
        double secondCorrection = 1 / Moments.weight(beta2, step);
        double lambda = decay.decoupled() * step.decayFactor();
        for (int i = from; i < to; i++) {
            double g = gradient[i];
            m[i] = Moments.average(beta1, m[i], g);
            v[i] = Moments.average(beta2, v[i], g * g);
            double adam = firstCorrection * m[i] / (Math.sqrt(secondCorrection * v[i]) + epsilon);
            gradient[i] = Math.fma(lambda, parameters[i], adam);
        }
    }

    private void sumSquares(double[] parameters, double[] directions, State state, Step step, int from, int to) {
        ParameterLayout layout = state.parameters();
        BlockNorms.sumSquares(parameters, layout, state.vector(SQUARES_OF_PARAMETERS), from, to);
        BlockNorms.sumSquares(directions, layout, state.vector(SQUARES_OF_DIRECTIONS), from, to);
    }

    @Override
    public void update(double[] parameters, double[] directions, State state, Step step, int from, int to) {
        List<ParameterBlock> blocks = state.parameters().blocks();
        double rate = learningRate * step.learningRateFactor();
        int chunk = 0;
        for (int i = 0; i < blocks.size(); i++) {
            ParameterBlock block = blocks.get(i);
            int begin = Math.max(from, block.offset());
            int end = Math.min(to, block.offset() + block.size());
            if (begin < end) {
                moveBlock(parameters, directions, rate * trustRatio(block, chunk, state), begin, end);
            }
            chunk += BlockNorms.chunks(block);
        }
    }

    /** ‖θ‖ / ‖u‖. */
    private static double trustRatio(ParameterBlock block, int firstChunk, State state) {
        double ofParameters = BlockNorms.norm(block, state.vector(SQUARES_OF_PARAMETERS), firstChunk);
        double ofDirections = BlockNorms.norm(block, state.vector(SQUARES_OF_DIRECTIONS), firstChunk);
        return ofParameters > 0 && ofDirections > 0 ? ofParameters / ofDirections : 1;
    }

    private static void moveBlock(double[] parameters, double[] directions, double rate, int from, int to) {
        for (int i = from; i < to; i++) {
            parameters[i] = Math.fma(-rate, directions[i], parameters[i]);
        }
    }
}
