package org.kudari.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kudari.runner.ComponentInfo;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.RunResult;
import org.kudari.runner.TrainedModel;

/**
 * What {@link SameBitsIT} starts in one JVM after another: trains many configurations on the numbers of threads
 * that it is told, and leaves of each a model file and the bits of its losses and predictions.
 *
 * <p>The configurations are, each in single and double precision,
 *
 * <ul>
 *   <li>every activation and every optimizer on layers of odd sizes, so that vectors leave remainders, packed blocks have
 *       edges, and the output is a single column;
 *   <li>layers so wide that 8 threads share each product and each update, in batches of some rows and of all;
 * </ul>
 *
 * and the linear model, descended, and solved in each precision that its columns may ask for. No batch size divides the 354 rows
 * that are trained with; the solver has three leaves to join, of which the last is not full.
 */
final class SameBitsTraining {
    private static final List<Integer> ODD = List.of(37, 19);
    private static final List<Integer> WIDE = List.of(520, 264);

    private final Map<String, Configuration> configurations = new LinkedHashMap<>();
    private final String csv;
    private final String manyRows;

    /** What to train, and the file whose rows to predict. */
    private record Configuration(RunConfig run, String csv, String target) {}

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
                add(optimizer, network(precision, ODD, "tanh"), optimizer, Map.of(), 3);
            }
            add("wide", network(precision, WIDE, "relu"), "adam", Map.of(), 1);
            add("wide-full", network(precision, WIDE, "tanh").fullBatch(), "gradient-descent", Map.of(), 2);
        }
        add("linear", run().model("linear").penalty(0.01, 0.01).batchSize(33), "gradient-descent", Map.of(), 3);
        add("linear", run().model("linear", Map.of("degree", 2)), "least-squares", Map.of("rank-deficient", "drop"), 1);
        solve("double", 1, run -> run.standardize(true).ignore("w"));
        solve("compensated", 2, run -> run.weight("w"));
        solve("cascaded", 7, run -> run.ignore("w"));
    }

    /** Powers of inputs that are far from 0, beside how they differ, nearly depend on each other. */
    private void solve(String name, int degree, UnaryOperator<RunConfig.Builder> columns) {
        RunConfig.Builder run =
                RunConfig.builder().csv(manyRows).target("y").loss("mse").model("linear", Map.of("degree", degree));
        configurations.put(
                (configurations.size() + 1) + "-" + name,
                new Configuration(columns.apply(run).optimizer("least-squares").build(), manyRows, "y"));
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
                .filter(name -> !name.equals("least-squares"))
                .toList();
    }

    private static List<String> names(List<ComponentInfo> components, String kind) {
        return components.stream()
                .filter(component -> component.kind().equals(kind))
                .map(ComponentInfo::name)
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
        Map<String, ?> options = Map.of("hidden", hidden, "activation", activation, "precision", precision);
        return run().model("mlp", options).batchSize(33);
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
                        csv,
                        "progression"));
    }

    private void run(Kudari kudari, Path folder) throws IOException {
        for (Map.Entry<String, Configuration> entry : configurations.entrySet()) {
            Configuration configuration = entry.getValue();
            RunResult result = kudari.run(configuration.run).train();
            TrainedModel model = result.model().orElseThrow();
            model.save(folder.resolve(entry.getKey() + ".safetensors"));
            double[] predictions =
                    model.predict(model.readInputs(Path.of(configuration.csv))).numbers(configuration.target);
            double[] numbers = Stream.of(losses(result), findings(result), DoubleStream.of(predictions))
                    .flatMapToDouble(stream -> stream)
                    .toArray();
            Files.write(folder.resolve(entry.getKey() + ".numbers"), bytes(numbers));
        }
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

    private static byte[] bytes(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }
}
