package org.kudari.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration built in code: the same keys as in a file, with the same defaults and the same checks. Immutable.
 *
 * <pre>{@code
 * RunConfig config = RunConfig.builder()
 *         .seed(42)
 *         .csv("diabetes.csv")
 *         .target("progression")
 *         .standardize(true)
 *         .validation(0.2)
 *         .model("mlp", Map.of("hidden", List.of(16)))
 *         .loss("mse")
 *         .optimizer("gradient-descent", Map.of("learning-rate", 0.01))
 *         .epochs(200)
 *         .build();
 * }</pre>
 */
public final class RunConfig {
    private final Map<String, Object> tree;

    private RunConfig(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    Map<String, Object> tree() {
        return tree;
    }

    /** Collects settings. Nothing is checked before {@link Kudari#run(RunConfig)}, which reports all problems at once. */
    public static final class Builder {
        private final Map<String, Object> top = new LinkedHashMap<>();
        private final Map<String, Object> data = new LinkedHashMap<>();
        private final Map<String, Object> penalty = new LinkedHashMap<>();
        private final Map<String, Object> training = new LinkedHashMap<>();
        private final List<Object> metrics = new ArrayList<>();
        private final Map<String, Object> learningRateMultipliers = new LinkedHashMap<>();

        private Builder() {}

        /** What all randomness derives from. */
        public Builder seed(long seed) {
            top.put("seed", seed);
            return this;
        }

        /** The CSV file of training rows, relative to the working folder. Not with {@link Kudari#run(RunConfig,
         * org.kudari.runner.table.Table)}. */
        public Builder csv(String path) {
            data.put("csv", path);
            return this;
        }

        /**
         * What stands between the cells of CSV files, such as {@code ;}, or the word {@code tab}; a comma when never called.
         *
         * @since 0.2.0
         */
        public Builder separator(String character) {
            data.put("separator", character);
            return this;
        }

        /** The IDX files of training rows, gzipped or not, relative to the working folder; instead of {@link #csv}. */
        public Builder idx(String images, String labels) {
            data.put("idx", idxFiles(images, labels));
            return this;
        }

        private static Map<String, Object> idxFiles(String images, String labels) {
            Map<String, Object> files = new LinkedHashMap<>();
            files.put("images", images);
            files.put("labels", labels);
            return files;
        }

        /** The columns to be predicted; {@code label} when never called with {@link #idx}. */
        public Builder target(String... columns) {
            data.put("target", List.of(columns));
            return this;
        }

        /**
         * Which of two classes of a target is the positive one, whose probability is predicted; the latter in their order
         * when never called.
         *
         * @since 0.2.0
         */
        public Builder positive(String name) {
            data.put("positive", name);
            return this;
        }

        /** The columns to predict from; all others when never called. */
        public Builder inputs(String... columns) {
            data.put("inputs", List.of(columns));
            return this;
        }

        /** Columns to leave alone. */
        public Builder ignore(String... columns) {
            data.put("ignore", List.of(columns));
            return this;
        }

        /** Columns that are categories even where they look like numbers. */
        public Builder categorical(String... columns) {
            data.put("categorical", List.of(columns));
            return this;
        }

        /** The column of row weights. */
        public Builder weight(String column) {
            data.put("weight", column);
            return this;
        }

        /** What to do with empty cells: {@code error}, {@code mean} or {@code drop-row}. */
        public Builder missing(String what) {
            data.put("missing", what);
            return this;
        }

        /** Whether to bring numeric columns to mean 0 and standard deviation 1. */
        public Builder standardize(boolean standardize) {
            data.put("standardize", standardize);
            return this;
        }

        /** What numeric inputs are divided by. */
        public Builder scale(double scale) {
            data.put("scale", scale);
            return this;
        }

        /** The share of rows to hold out for validation. */
        public Builder validation(double fraction) {
            data.put("validation", fraction);
            return this;
        }

        /** A CSV file of rows for validation. */
        public Builder validationCsv(String path) {
            data.put("validation", path);
            return this;
        }

        /** IDX files of rows for validation. */
        public Builder validationIdx(String images, String labels) {
            data.put("validation", idxFiles(images, labels));
            return this;
        }

        /**
         * Where rows of CSV files are kept: in {@code memory}, in a temporary {@code file}, or {@code auto}, which is
         * in memory as long as they take a small share of it.
         */
        public Builder storage(String where) {
            data.put("storage", where);
            return this;
        }

        /** The model, with its defaults. */
        public Builder model(String name) {
            return component("model", name, Map.of());
        }

        /** The model, with options. */
        public Builder model(String name, Map<String, ?> options) {
            return component("model", name, options);
        }

        /** The loss, with its defaults. */
        public Builder loss(String name) {
            return component("loss", name, Map.of());
        }

        /** The loss, with options. */
        public Builder loss(String name, Map<String, ?> options) {
            return component("loss", name, options);
        }

        /** The optimizer, with its defaults. */
        public Builder optimizer(String name) {
            return component("optimizer", name, Map.of());
        }

        /** The optimizer, with options. */
        public Builder optimizer(String name, Map<String, ?> options) {
            return component("optimizer", name, options);
        }

        /**
         * The schedule of the learning rate, with its defaults; the rate stays as it is when none is given.
         *
         * @since 0.2.0
         */
        public Builder schedule(String name) {
            return component("schedule", name, Map.of());
        }

        /**
         * The schedule of the learning rate, with options.
         *
         * @since 0.2.0
         */
        public Builder schedule(String name, Map<String, ?> options) {
            return component("schedule", name, options);
        }

        private Builder component(String kind, String name, Map<String, ?> options) {
            top.put(kind, named(name, options));
            return this;
        }

        private static Map<String, Object> named(String name, Map<String, ?> options) {
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put(name, new LinkedHashMap<>(options));
            return choice;
        }

        /**
         * Adds a metric, with its defaults, to those that the trained model is judged by; the usual ones for its kind of target when
         * never called.
         *
         * @since 0.2.0
         */
        public Builder metric(String name) {
            return metric(name, Map.of());
        }

        /**
         * The same with options.
         *
         * @since 0.2.0
         */
        public Builder metric(String name, Map<String, ?> options) {
            metrics.add(named(name, options));
            return this;
        }

        /** Penalty factors, as {@link org.kudari.api.Penalty} defines them. */
        public Builder penalty(double l1, double l2) {
            penalty.put("l1", l1);
            penalty.put("l2", l2);
            return this;
        }

        /** Passes over the training rows, at the most. */
        public Builder epochs(int epochs) {
            training.put("epochs", epochs);
            return this;
        }

        /** Rows a step. */
        public Builder batchSize(int rows) {
            training.put("batch-size", rows);
            return this;
        }

        /** All rows in every step. */
        public Builder fullBatch() {
            training.put("batch-size", "full");
            return this;
        }

        /** Whether each epoch takes the rows in another order. */
        public Builder shuffle(boolean shuffle) {
            training.put("shuffle", shuffle);
            return this;
        }

        /**
         * How many batches make one step: its gradient is that of their rows together, with the memory of one batch.
         *
         * @since 0.2.0
         */
        public Builder accumulate(int batches) {
            training.put("accumulate", batches);
            return this;
        }

        /**
         * Limits the gradient of each step.
         *
         * @param measure {@code value}: each element is cut off at ±limit; {@code norm}: each block of parameters whose norm is
         *     larger is scaled to it; {@code global-norm}: the whole gradient is
         * @param limit greater than 0
         * @since 0.2.0
         */
        public Builder clip(String measure, double limit) {
            training.put("clip", Map.of(measure, limit));
            return this;
        }

        /**
         * Takes an average of the parameters along the way as the result.
         *
         * @param kind {@code ema}, the exponential moving average over steps, with options {@code decay} and {@code start}; or
         *     {@code swa}, stochastic weight averaging over epochs, with options {@code start} and {@code frequency}
         * @since 0.2.0
         */
        public Builder average(String kind, Map<String, ?> options) {
            training.put("average", Map.of(kind, new LinkedHashMap<>(options)));
            return this;
        }

        /**
         * Blocks of parameters that the optimizer's weight decay leaves alone.
         *
         * @param blocks roles, {@code weight}, {@code bias} or {@code scale}, or names, in which {@code *} stands for any
         *     characters and {@code ?} for one
         * @since 0.2.0
         */
        public Builder withoutDecay(String... blocks) {
            training.put("decay", Map.of("exclude", List.of(blocks)));
            return this;
        }

        /**
         * What the learning rate of some blocks of parameters is multiplied by. May be called for several; a block that is named
         * several times has the product.
         *
         * @param blocks as in {@link #withoutDecay}
         * @since 0.2.0
         */
        public Builder learningRateMultiplier(String blocks, double multiplier) {
            learningRateMultipliers.put(blocks, multiplier);
            return this;
        }

        /** The configuration as set so far. */
        public RunConfig build() {
            Map<String, Object> tree = new LinkedHashMap<>(top);
            putUnlessEmpty(tree, "data", data);
            putUnlessEmpty(tree, "penalty", penalty);
            Map<String, Object> wholeTraining = new LinkedHashMap<>(training);
            putUnlessEmpty(wholeTraining, "learning-rate-multipliers", learningRateMultipliers);
            putUnlessEmpty(tree, "training", wholeTraining);
            if (!metrics.isEmpty()) {
                tree.put("metrics", List.copyOf(metrics));
            }
            return new RunConfig(tree);
        }

        private static void putUnlessEmpty(Map<String, Object> tree, String key, Map<String, Object> section) {
            if (!section.isEmpty()) {
                tree.put(key, new LinkedHashMap<>(section));
            }
        }
    }
}
