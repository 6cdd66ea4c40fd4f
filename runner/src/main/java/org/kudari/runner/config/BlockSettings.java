package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.ParameterBlock;

/** What is not alike for all blocks of parameters: whether they decay, and what their learning rate is multiplied by. Immutable. */
public final class BlockSettings {
    private static final BlockSettings NONE = new BlockSettings(List.of(), Map.of());

    private final List<BlockPattern> withoutDecay;
    private final Map<BlockPattern, Double> multipliers;

    BlockSettings(List<BlockPattern> withoutDecay, Map<BlockPattern, Double> multipliers) {
        this.withoutDecay = withoutDecay;
        this.multipliers = multipliers;
    }

    /** All blocks alike. */
    public static BlockSettings none() {
        return NONE;
    }

    /** 0 for a block that is excluded from weight decay, else 1. */
    public double decayFactor(ParameterBlock block) {
        return withoutDecay.stream().anyMatch(pattern -> pattern.matches(block)) ? 0 : 1;
    }

    /** The product of all multipliers given for a block. */
    public double learningRateMultiplier(ParameterBlock block) {
        double product = 1;
        for (Map.Entry<BlockPattern, Double> entry : multipliers.entrySet()) {
            product *= entry.getKey().matches(block) ? entry.getValue() : 1;
        }
        return product;
    }

    /** Adds what a configuration writes of it. */
    void addTo(Map<String, Object> training) {
        if (!withoutDecay.isEmpty()) {
            List<String> names = new ArrayList<>();
            withoutDecay.forEach(pattern -> names.add(pattern.text()));
            training.put("decay", Map.of("exclude", names));
        }
        if (!multipliers.isEmpty()) {
            Map<String, Double> tree = new LinkedHashMap<>();
            multipliers.forEach((pattern, factor) -> tree.put(pattern.text(), factor));
            training.put("learning-rate-multipliers", tree);
        }
    }
}
