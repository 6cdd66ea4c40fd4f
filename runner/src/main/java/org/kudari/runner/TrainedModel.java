package org.kudari.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.LinearInParameters;
import org.kudari.api.Loss;
import org.kudari.api.Matrix;
import org.kudari.api.Model;
import org.kudari.api.Parallel;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Role;
import org.kudari.compute.WorkerPool;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.config.RowStorage;
import org.kudari.runner.data.DataSet;
import org.kudari.runner.data.EncodedColumns;
import org.kudari.runner.data.FittedPreparation;
import org.kudari.runner.data.RowStore;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.storage.Json;
import org.kudari.runner.storage.SafetensorsFile;
import org.kudari.runner.table.Table;

/**
 * A model with its finished parameters and the transforms of its data: what goes in is what the user has, raw rows, and
 * what comes out is in the units of the data. Immutable and safe for many threads.
 */
public final class TrainedModel {
    private final Model model;
    private final Loss loss;
    private final double[] parameters;
    private final PredictionColumns columns;
    private final RowPrediction prediction;
    private final FittedPreparation preparation;
    private final List<SavedComponent> components;
    private final List<ChosenMetric> metrics;
    private final int threads;

    /** @param threads how many may predict many rows */
    TrainedModel(
            Model model,
            Loss loss,
            double[] parameters,
            FittedPreparation preparation,
            List<SavedComponent> components,
            List<ChosenMetric> metrics,
            int threads) {
        this.model = model;
        this.loss = loss;
        this.parameters = parameters.clone();
        this.columns = new PredictionColumns(loss, preparation);
        this.prediction = new RowPrediction(model.predictor(this.parameters), columns, preparation);
        this.preparation = preparation;
        this.components = components;
        this.metrics = metrics;
        this.threads = threads;
    }

    /** The columns that a row to be predicted must have. */
    public List<String> inputColumns() {
        return preparation.inputColumns();
    }

    /** The names of what is predicted. */
    public List<String> targets() {
        return preparation.targetNames();
    }

    /**
     * The classes that its target may be, in the order of a prediction's probabilities: of their values if all are numbers,
     * else of their characters. Of two classes told by one output, the negative one, then the positive one, whose probability
     * is predicted. Empty when it predicts numbers.
     */
    public List<String> classes() {
        return preparation.classes();
    }

    /**
     * The names of a prediction's values, in their order: each of {@link #targets()}; or, for a target that is a class,
     * {@code target=class} for each of {@link #classes()}, or for the positive one alone where there are two told by one
     * output. Where the loss is no likelihood, as hinge, that is {@code target.margin}, a number above 0 for the positive
     * class. Behind targets whose spread is predicted as well stands {@code target.standard-deviation} for each.
     *
     * @since 0.2.0
     */
    public List<String> predictionNames() {
        return columns.names();
    }

    /**
     * Predicts one row.
     *
     * @param row a Number or String for each of {@link #inputColumns()}; other keys are ignored
     * @return one value for each of {@link #predictionNames()}
     * @throws InvalidInputException if a column is missing or of the wrong kind, or a category unknown
     */
    public double[] predict(Map<String, ?> row) {
        return predictMatrix(Table.row(row)).toArray();
    }

    /**
     * Predicts one row of numbers, the fast way: for models whose input columns are all numeric.
     *
     * @param inputs one value for each of {@link #inputColumns()}, in their order; NaN where it is missing
     * @return as for {@link #predict(Map)}
     * @throws IllegalArgumentException if the number of values is wrong, or one is not finite, or missing in a column where
     *     the training data had to have them all
     * @throws IllegalStateException if an input column is categorical
     */
    public double[] predict(double... inputs) {
        double[] encoded = new double[model.inputs()];
        preparation.encodeRow(inputs, encoded);
        return prediction.predict(encoded);
    }

    /**
     * Predicts many rows of numbers, the fast way: for models whose input columns are all numeric. Threads are as for
     * {@link #predict(Table)}, and each row gives the bits that it gives alone.
     *
     * @param rows rows × {@link #inputColumns()}, in their order; NaN where a value is missing; read only
     * @return rows × {@link #predictionNames()}, in the units of the data; a new matrix
     * @throws IllegalArgumentException if the number of columns is wrong, or a value is not finite, or missing in a column
     *     where the training data had to have them all; with the first such row, counted from 1
     * @throws IllegalStateException if an input column is categorical
     */
    public Matrix predict(Matrix rows) {
        Matrix predictions = Matrix.zeros(rows.rows(), model.outputs());
        try (WorkerPool pool = RowPrediction.pool(rows.rows(), threads)) {
            prediction.forEachChunk(rows, pool, copyTo(predictions));
        }
        return predictions;
    }

    /**
     * Predicts many rows, on as many threads as the {@link Kudari} it comes from may use; none is left afterwards.
     *
     * @param rows a table with at least {@link #inputColumns()}
     * @return a table with one numeric column for each of {@link #predictionNames()}; for a target that is a class, before
     *     them a column of texts with the class that is predicted, the most probable one
     * @throws InvalidInputException if a column is missing, or a cell cannot be used; with all places
     */
    public Table predict(Table rows) {
        Matrix predictions = predictMatrix(rows);
        Table.Builder table = Table.builder();
        if (!classes().isEmpty()) {
            table.texts(targets().get(0), predictedClasses(predictions));
        }
        List<String> names = columns.names();
        for (int k = 0; k < names.size(); k++) {
            double[] column = new double[predictions.rows()];
            for (int row = 0; row < column.length; row++) {
                column[row] = predictions.get(row, k);
            }
            table.numbers(names.get(k), column);
        }
        return table.build();
    }

    private String[] predictedClasses(Matrix predictions) {
        String[] column = new String[predictions.rows()];
        for (int row = 0; row < column.length; row++) {
            column[row] = classes().get(columns.predictedClass(predictions, row));
        }
        return column;
    }

    private Matrix predictMatrix(Table rows) {
        EncodedColumns inputs = preparation.encodeInputs(rows);
        Matrix predictions = Matrix.zeros(inputs.rows(), model.outputs());
        try (WorkerPool pool = RowPrediction.pool(inputs.rows(), threads)) {
            prediction.forEachChunk(inputs, pool, copyTo(predictions));
        }
        return predictions;
    }

    private static RowPrediction.Consumer copyTo(Matrix predictions) {
        return (first, chunk) -> chunk.copyTo(predictions.rows(first, first + chunk.rows()));
    }

    /**
     * How well it predicts rows whose targets are known, in the units of the data: the numbers of {@link #evaluation(Table)}.
     *
     * @param rows a table with the input columns, the targets, and the weights if it was trained with weights
     * @throws InvalidInputException as for {@link #predict(Table)}
     */
    public Map<String, Double> evaluate(Table rows) {
        return evaluation(rows).values();
    }

    /**
     * The same for the rows of a CSV file. They may be more than memory holds: then they are kept in a temporary file
     * meanwhile.
     *
     * @throws InvalidInputException with every problem of the file, or as for {@link #evaluate(Table)}
     * @throws java.io.UncheckedIOException if the rows do not fit into memory, and the temporary file cannot be written
     */
    public Map<String, Double> evaluate(Path csv) {
        return evaluation(csv).values();
    }

    /**
     * How well it predicts rows whose targets are known, by the metrics of the run that trained it, in the units of the data. A
     * metric whose jar is not there is left out.
     *
     * @param rows a table with the input columns, the targets, and the weights if it was trained with weights
     * @throws InvalidInputException as for {@link #predict(Table)}
     * @since 0.2.0
     */
    public Evaluation evaluation(Table rows) {
        DataSet encoded = preparation.encode(rows);
        try (WorkerPool pool = RowPrediction.pool(encoded.rows(), threads)) {
            return evaluate(encoded, pool);
        }
    }

    /**
     * The same for the rows of a CSV file, as for {@link #evaluate(Path)}.
     *
     * @since 0.2.0
     */
    public Evaluation evaluation(Path csv) {
        try (WorkerPool pool = new WorkerPool(threads);
                RowStore store = new RowStore(RowStorage.AUTO)) {
            Table rows = preparation.readLabelled(new RowFiles.Csv(csv), store, pool);
            return evaluate(preparation.encode(rows), pool);
        }
    }

    /** How well it predicts rows that are encoded already. */
    Evaluation evaluate(DataSet rows, Parallel parallel) {
        return new Evaluator(prediction, preparation, columns.judged(loss.targetKind(), fittedParameters()), metrics)
                .evaluate(rows, parallel);
    }

    /** Without running statistics, which follow from the data as the mean of a column does. */
    private int fittedParameters() {
        return blocks().stream()
                .filter(block -> block.role() != Role.STATISTIC)
                .mapToInt(ParameterBlock::size)
                .sum();
    }

    /** The same model, judged by other metrics. */
    TrainedModel withMetrics(List<ChosenMetric> others) {
        return new TrainedModel(model, loss, parameters, preparation, components, others, threads);
    }

    /** What it was trained with. */
    Loss loss() {
        return loss;
    }

    /** What the loss is called. */
    String lossName() {
        return components.stream()
                .filter(component -> component.kind().equals(ComponentKind.LOSS.word()))
                .map(SavedComponent::name)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads the rows of a file for {@link #predict(Table)}: just the input columns, as the kinds they had in training.
     *
     * @param file a CSV file, or an IDX file of images, gzipped or not, whose columns are {@code pixel1},
     *     {@code pixel2} …; its content tells which
     * @throws InvalidInputException with every problem of the file
     */
    public Table readInputs(Path file) {
        return preparation.readInputs(file);
    }

    /**
     * Reads the rows of a CSV file for {@link #evaluate(Table)}: input columns, targets and weights.
     *
     * @throws InvalidInputException with every problem of the file
     */
    public Table readLabelled(Path csv) {
        return preparation.readLabelled(new RowFiles.Csv(csv));
    }

    /**
     * Reads the rows of two IDX files, gzipped or not, for {@link #evaluate(Table)}.
     *
     * @param images the input columns, as {@link #readInputs} names them
     * @param labels the target {@code label}, one for each image
     * @throws InvalidInputException with every problem of the files
     */
    public Table readLabelled(Path images, Path labels) {
        return preparation.readLabelled(new RowFiles.Idx(images, labels));
    }

    /** The components that made it, in words such as {@code model mlp (kudari-mlp-0.1.0.jar, 0.1.0) {hidden: [64]}}. */
    public List<String> components() {
        List<String> lines = new ArrayList<>();
        for (SavedComponent component : components) {
            lines.add(component.kind() + " " + component.name() + " (" + component.origin() + ", " + component.version()
                    + ") " + component.options());
        }
        return lines;
    }

    /** The parameter blocks. */
    public List<ParameterBlock> blocks() {
        return model.parameters().blocks();
    }

    /** A copy of the parameters, laid out as {@link #blocks()} say, in the units that the model was trained in. */
    public double[] parameters() {
        return parameters.clone();
    }

    /**
     * The coefficients of a model that is linear in its parameters, in the units of the data (for a class, of its output
     * before the loss reads it as a probability); empty for other models, and
     * for those that cannot give them in other units than they were trained in.
     */
    public Optional<List<Coefficient>> coefficients() {
        if (!(model instanceof LinearInParameters linear)) {
            return Optional.empty();
        }
        double[] inDataUnits = parameters.clone();
        if (!preparation.isInputIdentity()
                && !linear.unstandardize(inDataUnits, preparation.inputCenter(), preparation.inputScale())) {
            return Optional.empty();
        }
        List<String> features = linear.featureNames(preparation.inputNames());
        int intercept = indexOfIntercept(linear);
        int outputs = model.outputs();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < outputs; k++) {
            double center = columns.center(k);
            if (center != 0 && intercept < 0) {
                return Optional.empty();
            }
            for (int j = 0; j < linear.features(); j++) {
                double value = columns.scale(k) * inDataUnits[j * outputs + k];
                coefficients.add(new Coefficient(
                        columns.outputNames().get(k), features.get(j), j == intercept ? value + center : value));
            }
        }
        return Optional.of(List.copyOf(coefficients));
    }

    private static int indexOfIntercept(LinearInParameters model) {
        for (ParameterBlock block : model.parameters().blocks()) {
            if (block.role() == Role.BIAS && block.size() == model.outputs()) {
                return block.offset() / model.outputs();
            }
        }
        return -1;
    }

    /** What the model is, as JSON: components, inputs, targets, blocks and, if it has any, coefficients. */
    public String toJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("components", components.stream().map(SavedComponent::toTree).toList());
        tree.put("inputs", inputColumns());
        tree.put("targets", targets());
        if (!classes().isEmpty()) {
            tree.put("classes", classes());
        }
        List<Object> blockTrees = new ArrayList<>();
        for (ParameterBlock block : blocks()) {
            Map<String, Object> blockTree = new LinkedHashMap<>();
            blockTree.put("name", block.name());
            blockTree.put("shape", block.shape());
            blockTree.put("role", block.role().name().toLowerCase(Locale.ROOT));
            blockTrees.add(blockTree);
        }
        tree.put("blocks", blockTrees);
        coefficients().ifPresent(coefficients -> {
            List<Object> coefficientTrees = new ArrayList<>();
            for (Coefficient coefficient : coefficients) {
                Map<String, Object> coefficientTree = new LinkedHashMap<>();
                coefficientTree.put("target", coefficient.target());
                coefficientTree.put("feature", coefficient.feature());
                coefficientTree.put("value", coefficient.value());
                coefficientTrees.add(coefficientTree);
            }
            tree.put("coefficients", coefficientTrees);
        });
        return Json.pretty(tree);
    }

    /**
     * Saves the model with everything needed to predict from raw rows again. The file is written beside its place, then
     * moved over it.
     *
     * @throws IOException if it cannot be written
     */
    public void save(Path file) throws IOException {
        toSafetensors().write(file);
    }

    SafetensorsFile toSafetensors() {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Object> saved = new ArrayList<>();
        components.forEach(component -> saved.add(component.toTree()));
        tree.put("components", saved);
        tree.put(
                ModelFile.METRICS,
                metrics.stream().map(chosen -> chosen.saved().toTree()).toList());
        tree.put("data", preparation.toTree());
        return ModelFile.toSafetensors(tree, model.parameters(), parameters);
    }
}
