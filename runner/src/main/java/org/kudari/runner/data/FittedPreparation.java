package org.kudari.runner.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.kudari.api.Matrix;
import org.kudari.api.Parallel;
import org.kudari.runner.block.RowOrder;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.config.RowStorage;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.NearestName;
import org.kudari.runner.table.Table;

/**
 * Transforms that have been fitted: from raw rows to what a model computes with, and back. Saved with the model.
 * Immutable and safe for many threads.
 */
public final class FittedPreparation {
    private final List<InputColumn> inputs;
    private final Targets targets;
    private final Optional<String> weight;
    private final char separator;
    private final List<String> inputNames;
    private final NumberTransforms numberTransforms;

    FittedPreparation(List<InputColumn> inputs, Targets targets, Optional<String> weight, char separator) {
        this.inputs = List.copyOf(inputs);
        this.targets = targets;
        this.weight = weight;
        this.separator = separator;
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.addAll(input.inputNames()));
        this.inputNames = List.copyOf(names);
        this.numberTransforms = new NumberTransforms(this.inputs);
    }

    /** The columns that a row to be predicted must have. */
    public List<String> inputColumns() {
        return inputs.stream().map(InputColumn::name).toList();
    }

    /** The names of the model's inputs: a column's, or {@code column=category}. */
    public List<String> inputNames() {
        return inputNames;
    }

    /** The names of the targets. */
    public List<String> targetNames() {
        return targets.names();
    }

    /** The names of what the model is trained on: a target's, or {@code target=class}. */
    public List<String> outputNames() {
        return targets.outputNames();
    }

    /** The classes: one for each of {@link #outputNames()}, or two told by one; none when the targets are numbers. */
    public List<String> classes() {
        return targets.classes();
    }

    /** What was subtracted from each of the model's inputs. */
    public double[] inputCenter() {
        return eachInput(Standardizer::center);
    }

    /** What each of the model's inputs was then divided by. */
    public double[] inputScale() {
        return eachInput(Standardizer::scale);
    }

    private double[] eachInput(ToDoubleFunction<Standardizer> part) {
        return inputs.stream()
                .flatMap(input -> input.inputNames().stream().map(name -> input.standardizer()))
                .mapToDouble(part)
                .toArray();
    }

    /** Whether the model's inputs are in the units of the data. */
    public boolean isInputIdentity() {
        return inputs.stream().allMatch(input -> input.standardizer().isIdentity());
    }

    /** What was subtracted from what each output stands for. */
    public double[] targetCenter() {
        return targets.standardizers().stream()
                .mapToDouble(Standardizer::center)
                .toArray();
    }

    /** What that was then divided by. */
    public double[] targetScale() {
        return targets.standardizers().stream().mapToDouble(Standardizer::scale).toArray();
    }

    /**
     * The model's inputs for rows of a table.
     *
     * @throws InvalidInputException if a column is missing, or with the first cells that cannot be used
     */
    public EncodedColumns encodeInputs(Table table) {
        requireColumns(table.names(), inputColumns(), "");
        return encodeInputs(table, allRows(table));
    }

    private EncodedColumns encodeInputs(Table table, int[] rows) {
        Problems problems = new Problems();
        GapCheck gaps = new GapCheck();
        List<Encoded> encoded = new ArrayList<>();
        for (InputColumn input : inputs) {
            encoded.add(input.encode(table, rows, gaps, problems));
        }
        gaps.report(table, rows, problems);
        problems.throwIfAny();
        return NumericColumns.of(encoded, rows);
    }

    /**
     * The model's inputs for one row of numbers.
     *
     * @param row one value for each of {@link #inputColumns()}; NaN where it is missing
     * @param encoded overwritten; one value for each of {@link #inputNames()}
     * @throws IllegalStateException if an input column is categorical
     * @throws IllegalArgumentException if the number of values is wrong, or one is missing that must not be
     */
    public void encodeRow(double[] row, double[] encoded) {
        numberTransforms.requireNumbers(row.length);
        int done = numberTransforms.apply(row, 0, encoded, 0);
        if (done < row.length) {
            throw numberTransforms.notFinite("", done, row[done]);
        }
    }

    /**
     * The model's inputs for many rows of numbers, each as {@link #encodeRow} gives it.
     *
     * @param rows one column for each of {@link #inputColumns()}; NaN where a value is missing; shared, read only
     * @return makes an encoder, for one thread, of how many rows at a time at most
     * @throws IllegalStateException if an input column is categorical
     * @throws IllegalArgumentException if the number of columns is wrong
     */
    public IntFunction<RowEncoder> rowEncoders(Matrix rows) {
        numberTransforms.requireNumbers(rows.columns());
        return maxRows -> new RowEncoder(numberTransforms, rows, maxRows);
    }

    private EncodedColumns encodeTargets(Table table, int[] rows) {
        Problems problems = new Problems();
        EncodedColumns encoded = targets.encode(table, rows, problems);
        problems.throwIfAny();
        return encoded;
    }

    /** Brings targets back into the units of the data, in place. */
    public void decodeTargets(Matrix values) {
        targets.decode(values);
    }

    /** 1 for each row when there is no weight column. */
    private double[] weights(Table table, int[] rows) {
        if (weight.isEmpty()) {
            double[] ones = new double[rows.length];
            Arrays.fill(ones, 1);
            return ones;
        }
        Problems problems = new Problems();
        double[] weights = Cells.numbers(table, weight.get(), problems).gather(rows);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += weights[i];
            if (!(weights[i] >= 0)) {
                problems.add(
                        table.where(rows[i]),
                        "column '" + weight.get() + "': found " + (Double.isNaN(weights[i]) ? "nothing" : weights[i])
                                + ", but a weight is a number, 0 or more");
            }
        }
        if (sum == 0) {
            problems.add("", "column '" + weight.get() + "': all weights are 0, so no row counts");
        }
        problems.throwIfAny();
        return weights;
    }

    /**
     * The rows of a table, as the model is trained on them.
     *
     * @throws InvalidInputException if a column is missing, with the first cells that cannot be used, or if all weights are 0
     */
    public DataSet encode(Table table) {
        List<String> wanted = new ArrayList<>(inputColumns());
        wanted.addAll(targetNames());
        weight.ifPresent(wanted::add);
        requireColumns(table.names(), wanted, "");
        return encode(table, allRows(table));
    }

    DataSet encode(Table table, int[] rows) {
        return new DataSet(encodeInputs(table, rows), encodeTargets(table, rows), weights(table, rows));
    }

    /** Reads the input columns of a CSV or IDX file; errors as for training data. */
    public Table readInputs(Path file) {
        return read(
                RowSource.ofInputs(file, separator),
                inputKinds(),
                new RowStore(RowStorage.MEMORY),
                Parallel.sequential());
    }

    /** Reads the input columns, targets and weights of files; errors as for training data. */
    public Table readLabelled(RowFiles files) {
        return readLabelled(files, new RowStore(RowStorage.MEMORY), Parallel.sequential());
    }

    /**
     * The same for rows that may be too many for memory.
     *
     * @param store where they will be kept; the table is to be used until that is closed
     */
    public Table readLabelled(RowFiles files, RowStore store, Parallel parallel) {
        Map<String, CellKind> wanted = inputKinds();
        targets.names().forEach(target -> wanted.put(target, targets.kind()));
        weight.ifPresent(column -> wanted.put(column, CellKind.NUMBER));
        return read(RowSource.of(files, separator), wanted, store, parallel);
    }

    private Map<String, CellKind> inputKinds() {
        Map<String, CellKind> kinds = new LinkedHashMap<>();
        inputs.forEach(input -> kinds.put(input.name(), input.kind()));
        return kinds;
    }

    private static Table read(RowSource source, Map<String, CellKind> wanted, RowStore store, Parallel parallel) {
        requireColumns(source.header(), List.copyOf(wanted.keySet()), source.headerPlace());
        return source.read(wanted, store, parallel);
    }

    private static void requireColumns(List<String> columns, List<String> wanted, String where) {
        Problems problems = new Problems();
        for (String name : wanted) {
            if (!columns.contains(name)) {
                problems.add(
                        where,
                        "there is no column '" + name + "', which the model needs; found " + NearestName.listed(columns)
                                + NearestName.addition(name, columns));
            }
        }
        problems.throwIfAny();
    }

    private static int[] allRows(Table table) {
        return RowOrder.consecutive(0, table.rows());
    }

    /** Everything needed to make it again, as plain values. */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("inputs", inputs.stream().map(InputColumn::toTree).toList());
        tree.put("targets", targets.toTrees());
        weight.ifPresent(column -> tree.put("weight", column));
        tree.put("separator", String.valueOf(separator));
        return tree;
    }

    /**
     * Makes it again.
     *
     * @param where what the tree was read from, for messages
     * @throws InvalidInputException if the tree is not what {@link #toTree} gives
     */
    public static FittedPreparation fromTree(Object tree, String where) {
        return new PreparationReader(where).read(tree);
    }
}
