package org.kudari.runner.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads which files rows are in. */
final class RowFilesReader {
    private final Path folder;

    /** @param folder what paths are relative to */
    RowFilesReader(Path folder) {
        this.folder = folder;
    }

    /** The files of the training rows: exactly one of the keys {@code csv} and {@code idx}. */
    Optional<Located<RowFiles>> training(Section section) {
        Optional<ConfigNode> csv = section.node("csv");
        Optional<ConfigNode> idx = section.node("idx");
        if (csv.isPresent() && idx.isPresent()) {
            section.problem(
                    idx.get().where(), "csv and idx: both are given, but the rows come from one; leave the other out");
            return Optional.empty();
        }
        if (idx.isPresent()) {
            return idx(section, "idx", idx.get().where());
        }
        return section.required(
                        "csv",
                        "the path of a CSV file, relative to the configuration; or 'idx' with the files of images and"
                                + " labels")
                .flatMap(node -> csv(section, "csv", node));
    }

    /** The path of a CSV file, or the keys of two IDX files. */
    Optional<Located<RowFiles>> csvOrIdx(Section section, String key, ConfigNode node) {
        return node instanceof ConfigNode.Mapping ? idx(section, key, node.where()) : csv(section, key, node);
    }

    private Optional<Located<RowFiles>> csv(Section section, String key, ConfigNode node) {
        return file(section, key, "a CSV file", node).map(csv -> new Located<>(new RowFiles.Csv(csv), node.where()));
    }

    private Optional<Located<RowFiles>> idx(Section section, String key, String where) {
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
