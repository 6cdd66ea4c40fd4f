package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private static final Option<Double> SCALE =
            Option.real("scale").greaterThan(0).defaultValue(1.0).doc("what numeric inputs are divided by");
    private static final Option<Double> VALIDATION =
            Option.real("validation").atLeast(0).lessThan(1).doc("share of the rows to hold out, or more files");

    private static final Option<String> STORAGE = Option.choice("storage", "auto", "memory", "file")
            .defaultValue("auto")
            .doc("where rows of CSV files are kept");

    private final RowFilesReader filesReader;
    private final boolean tableInCode;

    /**
     * @param folder what paths are relative to
     * @param tableInCode whether the rows are handed over in code, so that no file is named
     */
    DataReader(Path folder, boolean tableInCode) {
        this.filesReader = new RowFilesReader(folder);
        this.tableInCode = tableInCode;
    }

    DataDescription read(Section section) {
        Optional<Located<RowFiles>> files = tableInCode ? Optional.empty() : filesReader.training(section);
        Optional<ConfigNode> validation = section.node("validation");
        boolean validationNamesFiles = validation
                .filter(node -> node instanceof ConfigNode.Mapping || node.plain() instanceof String)
                .isPresent();
        DataDescription description = new DataDescription(
                files,
                separator(section),
                targets(section),
                positive(section),
                section.names("inputs"),
                section.names("ignore"),
                section.names("categorical"),
                section.node("weight")
                        .flatMap(node -> section.names("weight", node).stream().findFirst()),
                missing(section.value(MISSING)),
                section.value(STANDARDIZE),
                scale(section),
                validation
                        .filter(node -> !validationNamesFiles)
                        .flatMap(node -> section.accept(VALIDATION, node))
                        .orElse(0.0),
                validation
                        .filter(node -> validationNamesFiles)
                        .flatMap(node -> filesReader.csvOrIdx(section, "validation", node)),
                RowStorage.valueOf(section.value(STORAGE).toUpperCase(Locale.ROOT)));
        section.finish();
        return description;
    }

    private List<Located<String>> targets(Section section) {
        Optional<ConfigNode> idx = tableInCode ? Optional.empty() : section.node("idx");
        if (idx.isPresent() && section.node("target").isEmpty()) {
            return List.of(new Located<>(RowFiles.Idx.LABEL, idx.get().where()));
        }
        return section.required("target", "the name of the column to predict, or a list of names")
                .map(node -> section.names("target", node))
                .orElse(List.of());
    }

    private static Optional<Located<String>> positive(Section section) {
        Optional<ConfigNode> given = section.node("positive");
        if (given.isPresent() && !(given.get() instanceof ConfigNode.Scalar)) {
            section.problem(
                    given.get().where(),
                    "positive: found " + given.get().found() + ", but expected one of the target's two classes");
            return Optional.empty();
        }
        return given.map(node -> new Located<>(node.plain().toString(), node.where()));
    }

    private static double scale(Section section) {
        double scale = section.value(SCALE);
        if (scale != 1 && section.value(STANDARDIZE)) {
            section.problem(
                    section.node("scale").orElseThrow().where(),
                    "scale: found " + scale
                            + ", but standardize: true scales the inputs already; leave one of them out");
        }
        return scale;
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
}
