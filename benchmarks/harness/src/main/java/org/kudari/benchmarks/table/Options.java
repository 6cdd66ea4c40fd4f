package org.kudari.benchmarks.table;

import java.util.List;

/**
 * What the command line says.
 *
 * @param table which table
 * @param threads how many threads a side may use
 * @param rounds how often each side is started anew
 * @param quick whether to see just that everything works
 * @param only the workloads to measure; all if empty
 */
record Options(String table, int threads, int rounds, boolean quick, List<String> only) {
    static final String USAGE = """
            benchmarks/run networks|products|kernels|least-squares|start [OPTION...]
              --threads N   how many threads a side may use (2)
              --rounds N    how often each side is started anew, in turn with the others (5)
              --only A,B    just these workloads
              --quick       one short round, to see that everything works; its figures are of no worth\
            """;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it is not as {@link #USAGE} says
     */
    static Options parse(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("no table named");
        }
        int threads = 2;
        int rounds = 0;
        boolean quick = false;
        List<String> only = List.of();
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--threads" -> threads = count(arguments, ++i);
                case "--rounds" -> rounds = count(arguments, ++i);
                case "--only" -> only = List.of(value(arguments, ++i).split(","));
                default -> throw new IllegalArgumentException("unknown option '" + arguments[i] + "'");
            }
        }
        return new Options(arguments[0], threads, rounds > 0 ? rounds : quick ? 1 : 5, quick, only);
    }

    private static int count(String[] arguments, int i) {
        String value = value(arguments, i);
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    arguments[i - 1] + ": found '" + value + "', but expected a number, 1 or more");
        }
        return Integer.parseInt(value);
    }

    private static String value(String[] arguments, int i) {
        if (i == arguments.length) {
            throw new IllegalArgumentException(arguments[i - 1] + ": found nothing behind it");
        }
        return arguments[i];
    }
}
