package org.kudari.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.kudari.compute.DecimalText;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "predict",
        description =
                "Predicts the rows of a CSV file, or the images of an IDX file, and prints the predictions as CSV, one"
                        + " line a row. Where classes are predicted, the most probable one comes first, then the"
                        + " probability of each, or of the positive one where a single output tells two apart.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private ModelFileArgument modelFile;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "The rows: a CSV file with a header, or an IDX file, gzipped or not.")
    private Path data;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the predictions instead of printing them.")
    private Path output;

    @Mixin
    private PluginOptions plugins;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Kudari kudari = plugins.builder().build()) {
            TrainedModel model = modelFile.load(kudari);
            Table predictions = model.predict(model.readInputs(data));
            if (output == null) {
                PrintWriter out = spec.commandLine().getOut();
                write(predictions, out);
                out.flush();
            } else {
                try (Writer file = Files.newBufferedWriter(output)) {
                    write(predictions, file);
                }
            }
            return ExitCode.DONE;
        }
    }

    private static void write(Table table, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(table.names());
        List<IntFunction<String>> columns = new ArrayList<>();
        table.names().forEach(name -> columns.add(cells(table, name)));
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (IntFunction<String> column : columns) {
                cells.add(column.apply(row));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static IntFunction<String> cells(Table table, String column) {
        if (table.kind(column) == ColumnKind.TEXTS) {
            String[] texts = table.texts(column);
            return row -> texts[row];
        }
        double[] numbers = table.numbers(column);
        return row -> DecimalText.shortest(numbers[row]);
    }
}
