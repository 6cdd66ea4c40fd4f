package org.kudari.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.ScheduleProvider;
import org.kudari.runner.config.ConfigNode;
import org.kudari.runner.config.MetricsReader;
import org.kudari.runner.config.Overrides;
import org.kudari.runner.config.RunReader;
import org.kudari.runner.config.YamlReader;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.ComponentFinder;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.plugin.Plugins;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.PluginProblem;
import org.kudari.runner.problem.Problem;
import org.kudari.runner.table.Table;

/**
 * The way in: finds components, reads configurations, loads models.
 *
 * <pre>{@code
 * try (Kudari kudari = Kudari.create()) {
 *     RunResult result = kudari.run(Path.of("diabetes.yaml")).train();
 *     TrainedModel model = result.model().orElseThrow();
 *     double[] progression = model.predict(Map.of("bmi", 32.1, "age", 59));
 * }
 * }</pre>
 *
 * <p>Two instances in one JVM do not see each other. There is no static state, no printing, and after {@link #close} no
 * thread is left. Safe for many threads.
 */
public final class Kudari implements AutoCloseable {
    private final int threads;
    private final Catalogue catalogue;
    private final Plugins plugins;
    private final Set<Thread> training = new HashSet<>();
    private boolean closed;

    private Kudari(int threads, Catalogue catalogue, Plugins plugins) {
        this.threads = threads;
        this.catalogue = catalogue;
        this.plugins = plugins;
    }

    /** With the components on the class path and module path, and as many threads as there are processors. */
    public static Kudari create() {
        return builder().build();
    }

    /** For other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Every component that was found, by kind and name. */
    public List<ComponentInfo> components() {
        return catalogue.components().stream().map(ComponentInfo::new).collect(Collectors.toList());
    }

    /** What is wrong with plugins, or components of theirs, that cannot be used. */
    public List<PluginProblem> pluginProblems() {
        return plugins.problems();
    }

    /** The providers that were found but cannot be used, and why; those of plugins included. */
    public List<Problem> componentProblems() {
        return catalogue.problems();
    }

    /**
     * Reads a configuration file and checks it. The data are not read yet.
     *
     * @throws InvalidInputException with every problem found
     */
    public Run run(Path configFile) {
        return run(configFile, List.of());
    }

    /**
     * The same with some of its values replaced.
     *
     * @param assignments each {@code key=value}: the key a path of names joined by points, such as
     *     {@code training.epochs=50}, the value YAML
     * @throws InvalidInputException with every problem found
     */
    public Run run(Path configFile, List<String> assignments) {
        ConfigNode.Mapping config = Overrides.apply(YamlReader.read(configFile), assignments);
        Path folder = configFile.toAbsolutePath().normalize().getParent();
        String name = configFile.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        return new Run(this, RunReader.read(name, config, folder, false, catalogue), Optional.empty());
    }

    /**
     * Checks a configuration built in code, whose rows come from files.
     *
     * @throws InvalidInputException with every problem found
     */
    public Run run(RunConfig config) {
        return run(config, Optional.empty());
    }

    /**
     * Checks a configuration built in code, whose rows are handed over in code as well.
     *
     * @throws InvalidInputException with every problem found
     */
    public Run run(RunConfig config, Table rows) {
        return run(config, Optional.of(rows));
    }

    private Run run(RunConfig config, Optional<Table> rows) {
        ConfigNode.Mapping tree = (ConfigNode.Mapping) ConfigNode.of(config.tree(), "");
        Path folder = Path.of("").toAbsolutePath();
        return new Run(this, RunReader.read("run", tree, folder, rows.isPresent(), catalogue), rows);
    }

    /**
     * Loads a model that {@link TrainedModel#save} or a run folder saved.
     *
     * @throws InvalidInputException if the file is no such model, or a component that it needs is not among those found
     * @throws IOException if it cannot be read
     */
    public TrainedModel load(Path modelFile) throws IOException {
        return ModelFile.read(modelFile, catalogue, threads);
    }

    /**
     * Loads a model to judge it by other metrics than those of the run that trained it.
     *
     * @param metrics YAML, as the key {@code metrics} of a configuration has it: {@code accuracy}, or
     *     {@code [accuracy, {top-k: {k: 3}}]}
     * @throws InvalidInputException if the file is no such model, or with every problem of the metrics, such as one that cannot
     *     judge what the model predicts
     * @throws IOException if it cannot be read
     * @since 0.2.0
     */
    public TrainedModel load(Path modelFile, String metrics) throws IOException {
        TrainedModel model = load(modelFile);
        return model.withMetrics(ChosenMetric.of(
                MetricsReader.read(metrics, model.loss(), model.lossName(), catalogue, "metrics " + metrics)));
    }

    int threads() {
        return threads;
    }

    Plugins plugins() {
        return plugins;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void beginTraining() {
        if (closed) {
            throw new IllegalStateException("Kudari: closed, but asked to train");
        }
        training.add(Thread.currentThread());
    }

    synchronized void endTraining() {
        training.remove(Thread.currentThread());
        notifyAll();
    }

    /**
     * Cancels the runs that are training, waits until they have ended, and refuses further ones. Jars of plugins are let go of: a
     * model of theirs that is used afterwards may miss classes that it never needed before.
     */
    @Override
    public void close() {
        awaitTraining();
        plugins.close();
    }

    private synchronized void awaitTraining() {
        closed = true;
        boolean interrupted = false;
        // A listener may close from within a run, which cannot end before its listener returns.
        while (!training.isEmpty() && !training.contains(Thread.currentThread())) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Settings of a {@link Kudari}. */
    public static final class Builder {
        private int threads = Runtime.getRuntime().availableProcessors();
        private boolean discover = true;
        private ClassLoader classLoader = Kudari.class.getClassLoader();
        private final List<Path> pluginFolders = new ArrayList<>();
        private final List<Path> possiblePluginFolders = new ArrayList<>();
        private String pluginAdvice = "";
        private final List<Path> singlePlugins = new ArrayList<>();
        private final List<Consumer<ComponentFinder>> given = new ArrayList<>();

        private Builder() {}

        /**
         * How many threads a run, or the prediction of many rows, may use, the caller's included. The results do not depend on it.
         *
         * @param count 1 or more
         */
        public Builder threads(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("threads: " + count + ", but expected 1 or more");
            }
            threads = count;
            return this;
        }

        /** Whether to look for components with {@link java.util.ServiceLoader}; true unless switched off. */
        public Builder discover(boolean onOff) {
            discover = onOff;
            return this;
        }

        /** Where to look: by default the class loader of this library, never the thread's context class loader. */
        public Builder classLoader(ClassLoader loader) {
            classLoader = Objects.requireNonNull(loader);
            return this;
        }

        /**
         * Adds a folder of plugins: {@code x.jar} is a plugin, and so is a folder {@code x} with a jar and its libraries. Each sees
         * the api, the Java platform and its own jars, and nothing else; so plugins do not get in each other's way, nor in the
         * host's. Their code is trusted like one's own. What is wrong with a plugin is told by {@link Kudari#pluginProblems}, and
         * where a component is missing. If the folder holds a list {@code plugins.sha256}, as {@code sha256sum} writes it, only
         * jars of these checksums are loaded.
         *
         * @param folder must exist when {@link #build} is called
         */
        public Builder plugins(Path folder) {
            pluginFolders.add(Objects.requireNonNull(folder));
            return this;
        }

        /**
         * Adds a folder of plugins that need not exist, such as a default one; otherwise like {@link #plugins}. Where a component is
         * missing, it is named as one that was looked into.
         *
         * @since 0.2.0
         */
        public Builder pluginsIfPresent(Path folder) {
            possiblePluginFolders.add(Objects.requireNonNull(folder));
            return this;
        }

        /**
         * Says how the users of this program name a folder of plugins, for messages about a component that is missing.
         *
         * @param advice the end of a sentence that speaks of a jar, such as {@code name its folder with --plugins}
         * @since 0.2.0
         */
        public Builder pluginAdvice(String advice) {
            pluginAdvice = Objects.requireNonNull(advice);
            return this;
        }

        /**
         * Adds one plugin; otherwise like {@link #plugins}.
         *
         * @param jarOrFolder a jar, or a folder with a jar and its libraries; must exist when {@link #build} is called
         */
        public Builder plugin(Path jarOrFolder) {
            singlePlugins.add(Objects.requireNonNull(jarOrFolder));
            return this;
        }

        /** Adds a model by hand. */
        public Builder model(ModelProvider provider) {
            return given(ComponentKind.MODEL, provider);
        }

        /** Adds a loss by hand. */
        public Builder loss(LossProvider provider) {
            return given(ComponentKind.LOSS, provider);
        }

        /** Adds an optimizer by hand. */
        public Builder optimizer(OptimizerProvider provider) {
            return given(ComponentKind.OPTIMIZER, provider);
        }

        /**
         * Adds a schedule of the learning rate by hand.
         *
         * @since 0.2.0
         */
        public Builder schedule(ScheduleProvider provider) {
            return given(ComponentKind.SCHEDULE, provider);
        }

        /**
         * Adds an activation function by hand.
         *
         * @since 0.2.0
         */
        public Builder activation(ActivationProvider provider) {
            return given(ComponentKind.ACTIVATION, provider);
        }

        /**
         * Adds an initializer by hand.
         *
         * @since 0.2.0
         */
        public Builder initializer(InitializerProvider provider) {
            return given(ComponentKind.INITIALIZER, provider);
        }

        private <P extends ComponentProvider> Builder given(ComponentKind<P> kind, P provider) {
            Objects.requireNonNull(provider);
            given.add(finder -> finder.add(kind, provider));
            return this;
        }

        /**
         * Adds a metric by hand.
         *
         * @since 0.2.0
         */
        public Builder metric(MetricProvider provider) {
            return given(ComponentKind.METRIC, provider);
        }

        /**
         * Finds the components.
         *
         * @throws InvalidInputException if a plugin or a folder of plugins does not exist, or its list of checksums cannot be read
         */
        public Kudari build() {
            ComponentFinder finder = new ComponentFinder().advice(pluginAdvice);
            if (discover) {
                finder.addAll(classLoader);
            }
            given.forEach(addition -> addition.accept(finder));
            Plugins plugins = new Plugins();
            try {
                pluginFolders.forEach(folder -> plugins.load(folder, finder));
                possiblePluginFolders.forEach(folder -> plugins.loadIfPresent(folder, finder));
                singlePlugins.forEach(place -> plugins.loadOne(place, finder));
            } catch (RuntimeException | Error e) {
                plugins.close();
                throw e;
            }
            return new Kudari(threads, finder.catalogue(), plugins);
        }
    }
}
