package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run's configuration with every default spelled out, so that it can be read, and run, without knowing them. */
public final class ResolvedConfig {
    private ResolvedConfig() {}

    /**
     * The configuration as YAML.
     *
     * @param folder what paths are written relative to: the folder that the text will be saved in
     */
    public static String yaml(RunDescription run, Path folder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", run.seed());
        tree.put("data", data(run.data(), folder));
        tree.put("model", component(run.model()));
        tree.put("loss", component(run.loss()));
        tree.put("optimizer", component(run.optimizer()));
        run.schedule().ifPresent(schedule -> tree.put("schedule", component(schedule)));
        Map<String, Object> penalty = new LinkedHashMap<>();
        penalty.put("l1", run.penalty().l1());
        penalty.put("l2", run.penalty().l2());
        tree.put("penalty", penalty);
        tree.put("training", training(run.training()));
        tree.put(
                MetricsReader.KEY,
                run.metrics().stream().map(ResolvedConfig::component).toList());
        return YamlWriter.write(tree);
    }

    private static Map<String, Object> training(TrainingDescription training) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("epochs", training.epochs());
        tree.put(
                "batch-size",
                training.batchSize().isPresent() ? training.batchSize().getAsInt() : "full");
        tree.put("accumulate", training.accumulate());
        tree.put("shuffle", training.shuffle());
        training.blockSettings().addTo(tree);
        training.clipping()
                .ifPresent(clip -> tree.put("clip", Map.of(ClippingReader.word(clip.measure()), clip.limit())));
        training.averaging().ifPresent(average -> tree.put("average", average(average)));
        return tree;
    }

    private static Map<String, Object> average(Averaging averaging) {
        Map<String, Object> options = new LinkedHashMap<>();
        if (averaging instanceof Averaging.Exponential exponential) {
            options.put("decay", exponential.decay());
        }
        options.put("start", averaging.start());
        if (averaging instanceof Averaging.Stochastic stochastic) {
            options.put("frequency", stochastic.frequency());
        }
        return Map.of(averaging instanceof Averaging.Exponential ? "ema" : "swa", options);
    }

    private static Map<String, Object> component(ComponentChoice<?> choice) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(choice.name(), choice.options().toTree());
        return tree;
    }

    private static Map<String, Object> data(DataDescription data, Path folder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        data.files().ifPresent(files -> {
            String key = files.value() instanceof RowFiles.Idx ? "idx" : "csv";
            tree.put(key, files(files.value(), folder));
        });
        tree.put("separator", data.separator() == '\t' ? "tab" : String.valueOf(data.separator()));
        tree.put("target", names(data.targets()));
        data.positive().ifPresent(positive -> tree.put("positive", positive.value()));
        if (!data.inputs().isEmpty()) {
            tree.put("inputs", names(data.inputs()));
        }
        tree.put("ignore", names(data.ignore()));
        tree.put("categorical", names(data.categorical()));
        data.weight().ifPresent(weight -> tree.put("weight", weight.value()));
        tree.put("missing", data.missing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("standardize", data.standardize());
        tree.put("scale", data.scale());
        if (data.validationFiles().isPresent()) {
            tree.put("validation", files(data.validationFiles().get().value(), folder));
        } else {
            tree.put("validation", data.validationFraction());
        }
        tree.put("storage", data.storage().name().toLowerCase(Locale.ROOT));
        return tree;
    }

    private static Object files(RowFiles files, Path folder) {
        if (files instanceof RowFiles.Idx idx) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("images", relative(idx.rows(), folder));
            tree.put("labels", relative(idx.labels(), folder));
            return tree;
        }
        return relative(files.rows(), folder);
    }

    private static List<String> names(List<Located<String>> located) {
        List<String> names = new ArrayList<>();
        located.forEach(name -> names.add(name.value()));
        return names;
    }

    private static String relative(Path file, Path folder) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        // On another drive there is no relative path.
        boolean sameRoot = absolute.getRoot().equals(base.getRoot());
        return (sameRoot ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
    }
}
