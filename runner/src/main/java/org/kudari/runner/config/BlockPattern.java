package org.kudari.runner.config;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;

/**
 * Names blocks of parameters: by their role, {@code weight}, {@code bias} or {@code scale}, or by their name, in which {@code *} stands for
 * any characters and {@code ?} for one. A word that is both means both.
 */
record BlockPattern(String text) {
    boolean matches(ParameterBlock block) {
        return block.role() != Role.STATISTIC
                && (block.role().name().toLowerCase(Locale.ROOT).equals(text)
                        || block.name().matches(regularExpression()));
    }

    private String regularExpression() {
        return text.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
    }
}
