package org.kudari.runner.training;

import java.util.ArrayList;
import java.util.List;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.api.Role;
import org.kudari.api.State;
import org.kudari.api.Step;
import org.kudari.runner.config.BlockSettings;

/**
 * Which parameters are updated alike: runs of neighbouring blocks with the same settings. Each has a step that tells these, made
 * once, so that an optimizer has parameter groups without knowing of them, and a step allocates nothing. Statistics are in
 * none.
 */
final class ParameterGroups {
    private final List<Run> runs = new ArrayList<>();

    /** @param loop the step that belongs to all parameters */
    ParameterGroups(ParameterLayout layout, BlockSettings settings, Step loop) {
        for (ParameterBlock block : layout.blocks()) {
            if (block.role() != Role.STATISTIC && block.size() > 0) {
                GroupStep step =
                        new GroupStep(loop, settings.learningRateMultiplier(block), settings.decayFactor(block));
                append(new Run(block.offset(), block.offset() + block.size(), step));
            }
        }
    }

    private void append(Run next) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.to == next.from && last.step.hasSettingsOf(next.step)) {
            runs.set(runs.size() - 1, new Run(last.from, next.to, last.step));
        } else {
            runs.add(next);
        }
    }

    /** Updates the trained parameters from {@code from} to {@code to}, exclusive; on any thread. */
    void update(FirstOrderOptimizer optimizer, double[] parameters, double[] gradient, State state, int from, int to) {
        // By index, since an iterator would be allocated.
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int begin = Math.max(from, run.from);
            int end = Math.min(to, run.to);
            if (begin < end) {
                optimizer.update(parameters, gradient, state, run.step, begin, end);
            }
        }
    }

    private record Run(int from, int to, GroupStep step) {}
}
