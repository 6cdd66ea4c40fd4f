package org.kudari.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures one table and prints it as Markdown; {@code benchmarks/run} starts it in the folder of the checkout. */
public final class Main {
    private static final int WRONG_INPUT = 2;

    private Main() {}

    /** Runs what {@link Options#USAGE} describes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Options options = Options.parse(arguments);
            if (options.table().equals("kernels")) {
                kernels(options);
            } else {
                compare(table(options), options);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(WRONG_INPUT);
        }
    }

    private static Table table(Options options) {
        return switch (options.table()) {
            case "networks" -> NetworksTable.of(options);
            case "products" -> ProductsTable.of(options);
            case "least-squares" -> LeastSquaresTable.of(options);
            case "start" -> StartTable.of(options);
            default -> throw new IllegalArgumentException("unknown table '" + options.table() + "'");
        };
    }

    private static void compare(Table table, Options options) throws IOException, InterruptedException {
        table.remarks().forEach(System.err::println);
        Results results = new Comparison(table, options).run();
        String text = new Markdown(table, options, results).text();
        System.out.println(text);
        Files.writeString(Path.of("benchmarks/target", table.name() + ".md"), text);
    }

    /** JMH starts its own JVMs, so there are no rounds. */
    private static void kernels(Options options) throws IOException, InterruptedException {
        Side kernels = Side.of("Kudari", "kernels", "KernelsTable", Side.VECTORS);
        String[] arguments = {
            String.valueOf(options.threads()), String.valueOf(options.quick()), String.join("|", options.only())
        };
        int exitCode = JavaProgram.of(kernels, options.threads(), List.of(arguments))
                .inheritIO()
                .start()
                .waitFor();
        System.exit(exitCode);
    }
}
