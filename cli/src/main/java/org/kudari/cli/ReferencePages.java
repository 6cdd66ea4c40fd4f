package org.kudari.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.runner.ComponentInfo;

/** What components say of themselves, as Markdown. */
final class ReferencePages {
    private static final String ORIGIN = "_Written by `kudari reference` from the components themselves._\n";

    private final Map<String, List<ComponentInfo>> kinds = new LinkedHashMap<>();

    ReferencePages(List<ComponentInfo> components) {
        components.stream()
                .sorted(Comparator.comparing(ComponentInfo::kind).thenComparing(ComponentInfo::name))
                .forEach(component -> kinds.computeIfAbsent(component.kind(), kind -> new ArrayList<>())
                        .add(component));
    }

    /** The pages by file name: an index, and one for each kind. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index());
        kinds.forEach((kind, components) -> pages.put(fileName(kind), page(kind, components)));
        return pages;
    }

    private static String plural(String kind) {
        return kind + (kind.endsWith("s") ? "es" : "s");
    }

    private static String fileName(String kind) {
        return plural(kind) + ".md";
    }

    private String index() {
        StringBuilder text = new StringBuilder("# Components\n\n" + ORIGIN);
        kinds.forEach((kind, components) -> {
            text.append("\n## [")
                    .append(title(plural(kind)))
                    .append("](")
                    .append(fileName(kind))
                    .append(")\n\n");
            text.append("| name | what it is |\n| --- | --- |\n");
            for (ComponentInfo component : components) {
                text.append("| [`%s`](%s#%s) | %s |\n"
                        .formatted(component.name(), fileName(kind), component.name(), cell(component.description())));
            }
        });
        return text.toString();
    }

    private static String page(String kind, List<ComponentInfo> components) {
        StringBuilder text = new StringBuilder("# " + title(plural(kind)) + "\n\n" + ORIGIN);
        components.forEach(component -> add(component, text));
        return text.toString();
    }

    private static String title(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void add(ComponentInfo component, StringBuilder text) {
        ComponentProvider provider = component.provider();
        text.append("\n## ").append(component.name()).append("\n\n");
        text.append(title(component.description()))
                .append(component.description().endsWith(".") ? "\n" : ".\n");
        if (!provider.formula().isEmpty()) {
            text.append("\n```\n").append(provider.formula().strip()).append("\n```\n");
        }
        addParagraph("Source", provider.source(), text);
        addParagraph("Differences", provider.differences(), text);
        if (!component.options().isEmpty()) {
            text.append("\n| option | default | values | meaning |\n| --- | --- | --- | --- |\n");
            addRows("", component.options(), text);
        }
    }

    private static void addParagraph(String title, String words, StringBuilder text) {
        if (!words.isEmpty()) {
            text.append("\n").append(title).append(": ").append(words.strip()).append("\n");
        }
    }

    private static void addRows(String before, List<Option<?>> options, StringBuilder text) {
        for (Option<?> option : options) {
            String name = before + option.name();
            String unit = option.unit().isEmpty() ? "" : " (" + option.unit() + ")";
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            name,
                            option.defaultValue()
                                    .map(value -> "`" + cell(value.toString()) + "`")
                                    .orElse("must be given"),
                            cell(option.expectation() + unit),
                            cell(option.doc())));
            addRows(name + (option.isList() ? "[]." : "."), option.options(), text);
        }
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
