package org.kudari.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.RunResult;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/**
 * What {@link SameBitsIT} starts in one JVM after another: trains many configurations on the numbers of threads
 * that it is told, and leaves of each a model file and the bits of its losses, metrics and predictions.
 *
 * <p>The configurations are, each in single and double precision,
 *
 * <ul>
 *   <li>every activation and every optimizer on layers of odd sizes, so that vectors leave remainders, packed blocks have
 *       edges, and the output is a single column;
 *   <li>layers of odd sizes that normalise, over the batch and over units, drop out, and skip;
 *   <li>layers so wide that 8 threads share each product and each update, in batches of some rows and of all;
 * </ul>
 *
 * and the linear model, descended with the losses and with schedules, solved in each precision that its columns may ask for, and
 * reweighted for each family. No batch size divides the 354 rows that are trained with; the solver has three leaves to join, of which
 * the last is not full.
 */
final class SameBitsTraining {
    private static final List<Integer> ODD = List.of(37, 19);
    private static final List<Integer> WIDE = List.of(520, 264);
    private static final List<Map<String, ?>> EXTRAS = List.of(
            Map.of("units", 37, "normalization", "batch", "dropout", 0.2),
            Map.of("units", 37, "activation", "tanh", "normalization", "layer", "skip", true),
            Map.of("units", 19, "activation", "gelu", "normalization", "batch"),
            Map.of("units", 19, "dropout", 0.1, "skip", true));

    private static final List<String> LOSSES_OF_TWO_CLASSES =
            List.of("binary-cross-entropy", "cross-entropy", "focal", "hinge", "squared-hinge");
    /** What gives the bits of elu and huber where all have their defaults; and a loss that fits other data. */
    private static final List<String> LEFT_OUT = List.of("celu", "smooth-l1", "kl-divergence");

    /** Schedules that compute more than a product, with options that make a difference in three epochs. */
    private static final Map<String, Map<String, ?>> SCHEDULES = new TreeMap<>(Map.of(
            "cosine", Map.of(),
            "exponential", Map.of("gamma", 0.7),
            "inverse-square-root", Map.of("warm-up", 10),
            "one-cycle", Map.of(),
            "polynomial", Map.of("power", 1.5),
            "reduce-on-plateau", Map.of("patience", 0, "threshold", 1000, "threshold-mode", "absolute"),
            "warm-up-stable-decay", Map.of()));

    private final Map<String, Configuration> configurations = new LinkedHashMap<>();
    private final String csv;
    private final String manyRows;

    /** What to train, and the file whose rows to predict. */
    private record Configuration(RunConfig run, String csv) {}

    /**
     * Trains.
     *
     * @param arguments a CSV file with a column {@code progression}; one of many rows with the target {@code y}, the weight {@code
     *     w}, and inputs between 1 and 2; a folder, to write into folders in it that are called as their numbers of threads; those
     *     numbers
     */
    public static void main(String[] arguments) throws IOException {
        for (String threads : List.of(arguments).subList(3, arguments.length)) {
            try (Kudari kudari =
                    Kudari.builder().threads(Integer.parseInt(threads)).build()) {
                SameBitsTraining training = new SameBitsTraining(kudari.components(), arguments[0], arguments[1]);
                training.run(kudari, Files.createDirectories(Path.of(arguments[2], threads)));
            }
        }
    }

    private SameBitsTraining(List<ComponentInfo> components, String csv, String manyRows) {
        this.csv = csv;
        this.manyRows = manyRows;
        for (String precision : choices(components, "precision")) {
            for (String activation : names(components, "activation")) {
                add(activation, network(precision, ODD, activation), "gradient-descent", Map.of("momentum", 0.9), 3);
            }
            for (String optimizer : optimizersOfNetworks(components)) {
                // In batches of the size that fits the optimizer: some want all rows.
                add(optimizer, anyBatch(precision, ODD, "tanh"), optimizer, Map.of(), 3);
            }
            Map<String, ?> extras = Map.of("layers", EXTRAS, "precision", precision);
            add("extras", run().model("mlp", extras).batchSize(33), "adam", Map.of(), 3);
            add("wide", network(precision, WIDE, "relu"), "adam", Map.of(), 1);
            add("wide-blocks", network(precision, WIDE, "relu"), "lamb", Map.of(), 1);
            add("wide-full", network(precision, WIDE, "tanh").fullBatch(), "gradient-descent", Map.of(), 2);
        }
        names(components, "loss").forEach(this::addLoss);
        add("linear", run().model("linear").penalty(0.01, 0.01).batchSize(33), "gradient-descent", Map.of(), 3);
        add("linear", run().model("linear", Map.of("degree", 2)), "least-squares", Map.of("rank-deficient", "drop"), 1);
        SCHEDULES.forEach((name, options) -> add(
                name, run().model("linear").schedule(name, options).batchSize(33), "gradient-descent", Map.of(), 3));
        solve("double", 1, run -> run.standardize(true).ignore("w"));
        solve("compensated", 2, run -> run.weight("w"));
        solve("cascaded", 7, run -> run.ignore("w"));
        reweigh("gamma", run -> run.csv(manyRows).target("a").weight("w"), manyRows);
        reweigh("poisson", run -> run.csv(csv).target("progression").standardize(true), csv);
        reweigh("binary-cross-entropy", run -> run.csv(csv).target("sex"), csv);
    }

    private void addLoss(String loss) {
        String target = LOSSES_OF_TWO_CLASSES.contains(loss) ? "sex" : "progression";
        RunConfig.Builder run = run().target(target).loss(loss).model("linear").batchSize(33);
        add(loss, run, "adam", Map.of("learning-rate", 0.01), 3);
    }

    /** Powers of inputs that are far from 0, beside how they differ, nearly depend on each other. */
    private void solve(String name, int degree, UnaryOperator<RunConfig.Builder> columns) {
        RunConfig.Builder run =
                RunConfig.builder().csv(manyRows).target("y").loss("mse").model("linear", Map.of("degree", degree));
        configurations.put(
                (configurations.size() + 1) + "-" + name,
                new Configuration(columns.apply(run).optimizer("least-squares").build(), manyRows));
    }

    private void reweigh(String loss, UnaryOperator<RunConfig.Builder> data, String rows) {
        RunConfig.Builder run = data.apply(RunConfig.builder()).model("linear").loss(loss);
        configurations.put(
                (configurations.size() + 1) + "-" + loss,
                new Configuration(run.optimizer("irls").build(), rows));
    }

    private static List<String> choices(List<ComponentInfo> components, String option) {
        return components.stream()
                .filter(component -> component.name().equals("mlp"))
                .flatMap(component -> component.options().stream())
                .filter(declared -> declared.name().equals(option))
                .flatMap(declared -> declared.choices().stream())
                .toList();
    }

    private static List<String> optimizersOfNetworks(List<ComponentInfo> components) {
        return names(components, "optimizer").stream()
                .filter(name -> !name.equals("least-squares") && !name.equals("irls"))
                .toList();
    }

    private static List<String> names(List<ComponentInfo> components, String kind) {
        return components.stream()
                .filter(component -> component.kind().equals(kind))
                .map(ComponentInfo::name)
                .filter(name -> !LEFT_OUT.contains(name))
                .toList();
    }

    private RunConfig.Builder run() {
        return RunConfig.builder()
                .seed(7)
                .csv(csv)
                .target("progression")
                .standardize(true)
                .validation(0.2)
                .loss("mse");
    }

    private RunConfig.Builder network(String precision, List<Integer> hidden, String activation) {
        return anyBatch(precision, hidden, activation).batchSize(33);
    }

    private RunConfig.Builder anyBatch(String precision, List<Integer> hidden, String activation) {
        return run().model("mlp", Map.of("hidden", hidden, "activation", activation, "precision", precision));
    }

    private void add(
            String name, RunConfig.Builder configuration, String optimizer, Map<String, ?> options, int epochs) {
        configurations.put(
                (configurations.size() + 1) + "-" + name,
                new Configuration(
                        configuration
                                .optimizer(optimizer, options)
                                .epochs(epochs)
                                .build(),
                        csv));
    }

    private void run(Kudari kudari, Path folder) throws IOException {
        for (Map.Entry<String, Configuration> entry : configurations.entrySet()) {
            Configuration configuration = entry.getValue();
            RunResult result = kudari.run(configuration.run).train();
            TrainedModel model = result.model().orElseThrow();
            model.save(folder.resolve(entry.getKey() + ".safetensors"));
            Table predictions = model.predict(model.readInputs(Path.of(configuration.csv)));
            double[] numbers = Stream.of(losses(result), findings(result), metrics(result), numbers(predictions))
                    .flatMapToDouble(stream -> stream)
                    .toArray();
            Files.write(folder.resolve(entry.getKey() + ".numbers"), bytes(numbers));
        }
    }

    private static DoubleStream numbers(Table table) {
        return table.names().stream()
                .filter(column -> table.kind(column) == ColumnKind.NUMBERS)
                .flatMapToDouble(column -> DoubleStream.of(table.numbers(column)));
    }

    private static DoubleStream losses(RunResult result) {
        return result.history().stream()
                .flatMapToDouble(epoch ->
                        DoubleStream.concat(DoubleStream.of(epoch.trainingLoss()), epoch.validationLoss().stream()));
    }

    private static DoubleStream findings(RunResult result) {
        DoubleStream findings = result.findings().values().stream().mapToDouble(value -> value);
        DoubleStream tables = result.tables().stream()
                .flatMapToDouble(table -> table.rows().stream()
                        .flatMapToDouble(
                                row -> table.columns().stream().mapToDouble(column -> table.value(row, column))));
        return DoubleStream.concat(findings, tables);
    }

    private static DoubleStream metrics(RunResult result) {
        return Stream.of(result.trainingMetrics(), result.validationMetrics())
                .flatMapToDouble(metrics -> metrics.values().stream().mapToDouble(value -> value));
    }

    private static byte[] bytes(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }
}
