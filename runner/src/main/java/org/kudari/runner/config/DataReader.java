package org.kudari.runner.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kudari.api.Option;

/** Reads the section {@code data}. */
final class DataReader {
    private static final Option<String> MISSING = Option.choice("missing", "error", "mean", "drop-row")
            .defaultValue("error")
            .doc("what to do with an empty cell");
    private static final Option<Boolean> STANDARDIZE =
            Option.flag("standardize").defaultValue(false).doc("bring numeric columns to mean 0 and deviation 1");
    private static final Option<String> SEPARATOR =
            Option.text("separator").defaultValue(",").doc("between cells");
    private static final Option<Double> VALIDATION =
            Option.real("validation").atLeast(0).lessThan(1).doc("share of the rows to hold out, or a second file");

    private final Path folder;
    private final boolean tableInCode;

    /**
     * @param folder what paths are relative to
     * @param tableInCode whether the rows are handed over in code, so that no file is named
     */
    DataReader(Path folder, boolean tableInCode) {
        this.folder = folder;
        this.tableInCode = tableInCode;
    }

    DataDescription read(Section section) {
        Optional<Located<Path>> csv = tableInCode
                ? Optional.empty()
                : section.required("csv", "the path of a CSV file, relative to the configuration")
                        .flatMap(node -> file(section, "csv", node));
        List<Located<String>> targets = section.required(
                        "target", "the name of the column to predict, or a list of names")
                .map(node -> section.names("target", node))
                .orElse(List.of());
        Optional<ConfigNode> validation = section.node("validation");
        Optional<Located<Path>> validationCsv = validation
                .filter(node -> node instanceof ConfigNode.Scalar scalar && scalar.value() instanceof String)
                .flatMap(node -> file(section, "validation", node));
        double validationFraction = validation
                .filter(node -> !(node instanceof ConfigNode.Scalar scalar && scalar.value() instanceof String))
                .flatMap(node -> section.accept(VALIDATION, node))
                .orElse(0.0);
        DataDescription description = new DataDescription(
                csv,
                separator(section),
                targets,
                section.names("inputs"),
                section.names("ignore"),
                section.names("categorical"),
                section.node("weight")
                        .flatMap(node -> section.names("weight", node).stream().findFirst()),
                missing(section.value(MISSING)),
                section.value(STANDARDIZE),
                validationFraction,
                validationCsv);
        section.finish();
        return description;
    }

    private static MissingValues missing(String word) {
        return switch (word) {
            case "mean" -> MissingValues.MEAN;
            case "drop-row" -> MissingValues.DROP_ROW;
            default -> MissingValues.ERROR;
        };
    }

    private char separator(Section section) {
        String text = section.value(SEPARATOR);
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1 || text.equals("\"") || text.equals("\n")) {
            section.problem(
                    section.node("separator").map(ConfigNode::where).orElse(""),
                    "separator: found '" + text + "', but expected one character such as ';', or the word tab");
            return ',';
        }
        return text.charAt(0);
    }

    private Optional<Located<Path>> file(Section section, String key, ConfigNode node) {
        if (!(node instanceof ConfigNode.Scalar scalar) || !(scalar.value() instanceof String text)) {
            section.problem(node.where(), key + ": found " + node.found() + ", but expected the path of a CSV file");
            return Optional.empty();
        }
        Path path;
        try {
            path = folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            section.problem(node.where(), key + ": '" + text + "' is not a path: " + e.getReason());
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path) ? "is a folder, but expected a file" : "no such file";
            section.problem(
                    node.where(),
                    key + ": '" + text + "': " + what + "; looked for " + path
                            + " (paths are relative to the configuration)");
            return Optional.empty();
        }
        return Optional.of(new Located<>(path, node.where()));
    }
}
