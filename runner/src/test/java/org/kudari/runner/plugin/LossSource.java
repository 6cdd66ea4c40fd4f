package org.kudari.runner.plugin;

import java.util.LinkedHashMap;
import java.util.Map;

/** The source of a loss provider: half the squared error, unless a part of it is replaced. */
final class LossSource {
    private static final String TEMPLATE = """
            package ${package};

            import java.util.List;
            import org.kudari.api.*;

            public ${modifiers} class ${class} ${base} implements LossProvider {
                ${members}

                ${access} ${class}() { ${constructor} }

                public String name() { ${name} }

                public String description() { ${description} }

                public List<Option<?>> options() { ${options} }

                public Loss create(Options options) { ${create} }

                public record Halved() implements PointwiseLoss {
                    public double value(double prediction, double target) {
                        ${value}
                    }

                    public double slope(double prediction, double target) {
                        return prediction - target;
                    }
                }
            }
            """;

    private final Map<String, String> parts = new LinkedHashMap<>();

    private LossSource() {
        parts.put("modifiers", "");
        parts.put("base", "");
        parts.put("members", "");
        parts.put("access", "public");
        parts.put("constructor", "");
        parts.put("description", "return \"half the squared error\";");
        parts.put("options", "return List.of();");
        parts.put("create", "return new Halved();");
        parts.put("value", "return 0.5 * (prediction - target) * (prediction - target);");
    }

    /** A loss of this name. */
    static LossSource named(String name) {
        return new LossSource().with("name", "return \"" + name + "\";");
    }

    /** With one part replaced: {@code modifiers}, {@code base}, {@code members}, {@code access}, {@code constructor}, or the body of a method. */
    LossSource with(String part, String java) {
        parts.put(part, java);
        return this;
    }

    /** The source text for a class of this name. */
    String of(String className) {
        int point = className.lastIndexOf('.');
        String text = TEMPLATE.replace("${package}", className.substring(0, point))
                .replace("${class}", className.substring(point + 1));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("${" + part.getKey() + "}", part.getValue());
        }
        return text;
    }
}
