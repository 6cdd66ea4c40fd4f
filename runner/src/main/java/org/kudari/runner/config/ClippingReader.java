package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kudari.api.Option;

/** Reads {@code clip: {global-norm: 1}} and its like. */
final class ClippingReader {
    static final String EXAMPLE = "{global-norm: 1}";

    private ClippingReader() {}

    static Optional<Clipping> read(Section clip) {
        List<Clipping> given = new ArrayList<>();
        for (Clipping.Measure measure : Clipping.Measure.values()) {
            clip.given(Option.real(word(measure)).greaterThan(0))
                    .ifPresent(limit -> given.add(new Clipping(measure, limit)));
        }
        clip.finish();
        if (given.size() != 1 && clip.isSound()) {
            clip.problem(
                    clip.where(),
                    "clip: found " + (given.isEmpty() ? "no limit" : "several limits")
                            + ", but expected one: value (of each element), norm (of each block) or global-norm, such as "
                            + EXAMPLE);
        }
        return given.stream().findFirst();
    }

    /** As a configuration writes it. */
    static String word(Clipping.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
