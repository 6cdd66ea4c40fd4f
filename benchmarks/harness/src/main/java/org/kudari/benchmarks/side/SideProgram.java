package org.kudari.benchmarks.side;

import java.util.List;
import java.util.function.IntFunction;

/** The main program of a side: measures one workload and prints its figures, one a line. */
public final class SideProgram {
    private SideProgram() {}

    /**
     * Runs the program.
     *
     * @param arguments the workload's name, the number of threads, and whether to be quick
     * @param workloads those that the side can be asked for
     * @param side makes the side, given the number of threads
     */
    public static <S> void run(String[] arguments, List<? extends Workload<S>> workloads, IntFunction<S> side) {
        Settings settings = new Settings(Integer.parseInt(arguments[1]), Boolean.parseBoolean(arguments[2]));
        Workload<S> workload = workloads.stream()
                .filter(candidate -> candidate.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("workload: '" + arguments[0] + "', but expected one of "
                        + workloads.stream().map(Workload::name).toList()));
        try {
            workload.measure(side.apply(settings.threads()), settings)
                    .forEach(figure -> System.out.println(figure.line()));
        } catch (UnsupportedOperationException e) {
            System.err.println("left out: " + e.getMessage());
        }
        // Some native libraries leave threads behind.
        System.exit(0);
    }
}
