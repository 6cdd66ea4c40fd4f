package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.kudari.api.Parallel;
import org.kudari.api.TargetKind;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.config.DataDescription;
import org.kudari.runner.config.Located;
import org.kudari.runner.config.MissingValues;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/**
 * Source, rows, split, fitted transforms, data set: the way of the data, in that order. Transforms are fitted to the
 * training rows only.
 */
public final class DataPreparation {
    private static final int MOST_CATEGORIES = 1000;

    private final DataDescription description;
    private final TargetDemand demand;
    private final RowStore store;
    private final Parallel parallel;

    private DataPreparation(DataDescription description, TargetDemand demand, RowStore store, Parallel parallel) {
        this.description = description;
        this.demand = demand;
        this.store = store;
        this.parallel = parallel;
    }

    /**
     * Reads and prepares data.
     *
     * @param table the rows, when they are handed over in code; else the description names a file
     * @param seed decides which rows are held out
     * @param demand what the loss asks of targets
     * @param store where rows of files will be kept; the data are to be used until that is closed
     * @param parallel what may help to read them
     * @throws InvalidInputException with what is wrong with the data
     * @throws java.io.UncheckedIOException if rows have to be kept in a file, and that cannot be written
     */
    public static PreparedData prepare(
            DataDescription description,
            Optional<Table> table,
            long seed,
            TargetDemand demand,
            RowStore store,
            Parallel parallel) {
        return new DataPreparation(description, demand, store, parallel).prepare(table, seed);
    }

    private PreparedData prepare(Optional<Table> given, long seed) {
        Table table;
        ColumnRoles roles;
        if (given.isPresent()) {
            table = given.get();
            roles = ColumnRoles.of(description, table.names());
            requireNumericTargets(table, roles);
        } else {
            RowSource source = RowSource.of(description.files().orElseThrow().value(), description.separator());
            roles = ColumnRoles.of(description, source.header());
            table = source.read(roles.cellKinds(targetCells(roles)), store, parallel);
        }
        int[] usable = usableRows(table, roles);
        String where = description.files().map(Located::where).orElse("");
        TrainingRows.Split split = description.validationFraction() > 0
                ? TrainingRows.holdOut(usable, description.validationFraction(), seed, where)
                : TrainingRows.all(usable);
        FittedPreparation fitted = fit(table, roles, split.training());
        DataSet training = encode(fitted, table, split.training().indices());
        Optional<DataSet> validation = description.validationFiles().isPresent()
                ? Optional.of(
                        validationFromFiles(description.validationFiles().get().value(), fitted, roles))
                : split.validation().length == 0
                        ? Optional.empty()
                        : Optional.of(encode(fitted, table, split.validation()));
        return new PreparedData(fitted, training, validation, table.rows() - usable.length);
    }

    /** Several binary targets are numbers, 0 to 1; a single one may be two classes. */
    private CellKind targetCells(ColumnRoles roles) {
        return switch (demand.kind()) {
            case NUMERIC -> CellKind.NUMBER_TARGET;
            case BINARY -> roles.targets().size() > 1 ? CellKind.NUMBER : CellKind.INFER_TARGET;
            case CLASS -> CellKind.TEXT;
        };
    }

    private void requireNumericTargets(Table table, ColumnRoles roles) {
        boolean areNumbers = demand.kind() == TargetKind.NUMERIC || targetCells(roles) == CellKind.NUMBER;
        for (String target : roles.targets()) {
            if (areNumbers && table.kind(target) == ColumnKind.TEXTS) {
                throw new InvalidInputException(
                        "",
                        "target '" + target
                                + "' holds texts, but expected numbers; to predict classes, choose a loss for them");
            }
        }
    }

    private int[] usableRows(Table table, ColumnRoles roles) {
        Problems problems = new Problems();
        int[] usable = new MissingRule(roles, description.missing()).usableRows(table, problems);
        problems.throwIfAny();
        if (usable.length == 0) {
            throw new InvalidInputException(
                    description
                            .files()
                            .map(files -> files.value().rows().toString())
                            .orElse(""),
                    table.rows() == 0 ? "there are no rows" : "every row has an empty cell, so none is left");
        }
        return usable;
    }

    private DataSet validationFromFiles(RowFiles files, FittedPreparation fitted, ColumnRoles roles) {
        Table table = fitted.readLabelled(files, store, parallel);
        int[] usable = usableRows(table, roles);
        return encode(fitted, table, usable);
    }

    private DataSet encode(FittedPreparation fitted, Table table, int[] rows) {
        DataSet encoded = fitted.encode(table, rows);
        if (fitted.classes().isEmpty()) {
            Problems problems = new Problems();
            new RangeCheck(demand).report(table, fitted.targetNames(), rows, problems);
            problems.throwIfAny();
        }
        return encoded;
    }

    private FittedPreparation fit(Table table, ColumnRoles roles, TrainingRows rows) {
        Problems problems = new Problems();
        NumberFit fit = fitNumbers(table, roles, rows, problems);
        List<InputColumn> inputs = new ArrayList<>();
        for (String name : roles.inputs()) {
            inputs.add(
                    roles.isCategorical(name, table)
                            ? fitCategories(table, name, rows, problems)
                            : numberInput(table, name, rows, fit, problems));
        }
        Targets targets = targets(table, roles, rows, fit);
        problems.throwIfAny();
        return new FittedPreparation(inputs, targets, roles.weight(), description.separator());
    }

    private NumberFit fitNumbers(Table table, ColumnRoles roles, TrainingRows rows, Problems problems) {
        Map<String, NumberColumn> columns = new LinkedHashMap<>();
        boolean fits = description.standardize() || description.missing() == MissingValues.MEAN;
        for (String name : roles.inputs()) {
            if (!roles.isCategorical(name, table)) {
                columns.put(name, Cells.numbers(table, name, problems));
            }
        }
        if (demand.allowsUnits()) {
            roles.targets().forEach(name -> columns.put(name, Cells.numbers(table, name, problems)));
        }
        return fits ? NumberFit.of(columns, rows, description.standardize()) : NumberFit.none();
    }

    private InputColumn numberInput(Table table, String name, TrainingRows rows, NumberFit fit, Problems problems) {
        boolean fills = description.missing() == MissingValues.MEAN;
        if ((fills || description.standardize()) && Double.isNaN(fit.mean(name))) {
            problems.add(
                    table.where(rows.indices()[0]),
                    "column '" + name + "' is empty in every training row; say ignore: [" + name + "]");
        }
        return new NumberInput(
                name,
                fills ? OptionalDouble.of(fit.mean(name)) : OptionalDouble.empty(),
                description.standardize() ? fit.standardizer(name) : new Standardizer(0, description.scale()));
    }

    private Targets targets(Table table, ColumnRoles roles, TrainingRows rows, NumberFit fit) {
        String name = roles.targets().get(0);
        String where = description.targets().get(0).where();
        return switch (demand.kind()) {
            case NUMERIC -> numberTargets(roles, fit);
            case BINARY -> {
                if (roles.targets().size() == 1 && !ProbabilityColumn.is(table, name, rows)) {
                    yield BinaryTarget.fit(table, name, rows, description.positive(), demand.loss(), where);
                }
                description.positive().ifPresent(positive -> {
                    throw new InvalidInputException(
                            positive.where(),
                            "positive: found '" + positive.value() + "', but target '" + name
                                    + "' has no classes: some of its numbers lie between 0 and 1, so they are taken for"
                                    + " probabilities; leave it out");
                });
                yield numberTargets(roles, fit);
            }
            case CLASS -> ClassTarget.fit(table, name, rows, where);
        };
    }

    private Targets numberTargets(ColumnRoles roles, NumberFit fit) {
        boolean standardize = description.standardize() && demand.allowsUnits();
        return new NumberTargets(roles.targets().stream()
                .map(name -> new NumberTarget(name, standardize ? fit.standardizer(name) : Standardizer.IDENTITY))
                .toList());
    }

    private static InputColumn fitCategories(Table table, String name, TrainingRows rows, Problems problems) {
        TreeSet<String> categories = new TreeSet<>();
        for (String text : Cells.texts(table, name).texts(rows.indices())) {
            categories.add(text.strip());
        }
        if (categories.size() > MOST_CATEGORIES) {
            problems.add(
                    table.where(0),
                    "column '" + name + "' has " + categories.size() + " different texts, more than the "
                            + MOST_CATEGORIES + " that make sense as categories; say ignore: [" + name + "]");
        }
        return new CategoryInput(name, List.copyOf(categories));
    }
}
