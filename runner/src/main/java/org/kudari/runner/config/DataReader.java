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
    private static final Option<Double> SCALE =
            Option.real("scale").greaterThan(0).defaultValue(1.0).doc("what numeric inputs are divided by");
    private static final Option<Double> VALIDATION =
            Option.real("validation").atLeast(0).lessThan(1).doc("share of the rows to hold out, or more files");
    /** What {@link RowFiles.Idx} names the labels. */
    private static final String IDX_TARGET = "label";

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
        Optional<Located<RowFiles>> files = tableInCode ? Optional.empty() : trainingFiles(section);
        Optional<ConfigNode> validation = section.node("validation");
        boolean validationNamesFiles = validation
                .filter(node -> node instanceof ConfigNode.Mapping || node.plain() instanceof String)
                .isPresent();
        DataDescription description = new DataDescription(
                files,
                separator(section),
                targets(section),
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
                validation.filter(node -> validationNamesFiles).flatMap(node -> files(section, "validation", node)));
        section.finish();
        return description;
    }

    private Optional<Located<RowFiles>> trainingFiles(Section section) {
        Optional<ConfigNode> csv = section.node("csv");
        Optional<ConfigNode> idx = section.node("idx");
        if (csv.isPresent() && idx.isPresent()) {
            section.problem(
                    idx.get().where(), "csv and idx: both are given, but the rows come from one; leave the other out");
            return Optional.empty();
        }
        if (idx.isPresent()) {
            return idxFiles(section, "idx", idx.get().where());
        }
        return section.required(
                        "csv",
                        "the path of a CSV file, relative to the configuration; or 'idx' with the files of images and"
                                + " labels")
                .flatMap(node -> files(section, "csv", node));
    }

    /** A CSV file, or the mapping of two IDX files. */
    private Optional<Located<RowFiles>> files(Section section, String key, ConfigNode node) {
        return node instanceof ConfigNode.Mapping && !key.equals("csv")
                ? idxFiles(section, key, node.where())
                : file(section, key, "a CSV file", node).map(csv -> new Located<>(new RowFiles.Csv(csv), node.where()));
    }

    private Optional<Located<RowFiles>> idxFiles(Section section, String key, String where) {
        return section.section(key).flatMap(pair -> {
            Optional<Path> images = idxFile(pair, "images");
            Optional<Path> labels = idxFile(pair, "labels");
            pair.finish();
            return images.flatMap(first -> labels.map(second -> new Located<>(new RowFiles.Idx(first, second), where)));
        });
    }

    private Optional<Path> idxFile(Section pair, String key) {
        return pair.required(key, "the path of an IDX file, gzipped or not, relative to the configuration")
                .flatMap(node -> file(pair, key, "an IDX file", node));
    }

    private static List<Located<String>> targets(Section section) {
        Optional<ConfigNode> idx = section.node("idx");
        if (idx.isPresent() && section.node("target").isEmpty()) {
            return List.of(new Located<>(IDX_TARGET, idx.get().where()));
        }
        return section.required("target", "the name of the column to predict, or a list of names")
                .map(node -> section.names("target", node))
                .orElse(List.of());
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

    private Optional<Path> file(Section section, String key, String kind, ConfigNode node) {
        if (!(node instanceof ConfigNode.Scalar scalar) || !(scalar.value() instanceof String text)) {
            section.problem(node.where(), key + ": found " + node.found() + ", but expected the path of " + kind);
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
        return Optional.of(path);
    }
}
