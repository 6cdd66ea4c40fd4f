package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Option;
import org.kudari.api.ParameterBlock;
import org.kudari.runner.problem.NearestName;

/** Reads {@code decay} and {@code learning-rate-multipliers}, and sees that each pattern names a block of the model. */
final class BlockSettingsReader {
    static final String DECAY = "decay";
    static final String MULTIPLIERS = "learning-rate-multipliers";

    private final TrialComponents trial;

    BlockSettingsReader(TrialComponents trial) {
        this.trial = trial;
    }

    BlockSettings read(Section training) {
        return new BlockSettings(
                training.section(DECAY).map(this::excluded).orElse(List.of()),
                training.section(MULTIPLIERS).map(this::factors).orElse(Map.of()));
    }

    private List<BlockPattern> excluded(Section decay) {
        List<BlockPattern> patterns = new ArrayList<>();
        for (Located<String> name : decay.names("exclude", "a role or the name of a block")) {
            patterns.add(pattern("exclude", name.value(), name.where(), decay));
        }
        decay.finish();
        return patterns;
    }

    private Map<BlockPattern, Double> factors(Section multipliers) {
        Map<BlockPattern, Double> factors = new LinkedHashMap<>();
        for (Located<String> key : multipliers.keys()) {
            BlockPattern pattern = pattern(MULTIPLIERS, key.value(), key.where(), multipliers);
            multipliers
                    .required(key.value(), "a number at least 0")
                    .flatMap(
                            node -> multipliers.accept(Option.real("multiplier").atLeast(0), node))
                    .ifPresent(factor -> factors.put(pattern, factor));
        }
        return factors;
    }

    private BlockPattern pattern(String key, String text, String where, Section section) {
        BlockPattern pattern = new BlockPattern(text);
        trial.trainedBlocks().ifPresent(blocks -> {
            if (blocks.stream().noneMatch(pattern::matches)) {
                List<String> names = blocks.stream().map(ParameterBlock::name).toList();
                section.problem(
                        where,
                        key + ": found '" + text + "', but this model has no such block of parameters; expected a role,"
                                + " weight, bias or scale, or a name in which * stands for any characters and ? for one, of "
                                + NearestName.listed(names) + NearestName.addition(text, names));
            }
        });
        return pattern;
    }
}
