package org.kudari.benchmarks.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Unit;

/** What was measured: a {@link Series} for each line of the table and each side. */
final class Results {
    /** What stands in one line of the table. */
    record Line(String workload, int threads, String figure, Unit unit) {}

    private final int rounds;
    private final Map<Line, Map<Side, Series>> lines = new LinkedHashMap<>();
    private final Map<Integer, Series> peaks = new LinkedHashMap<>();

    Results(int rounds) {
        this.rounds = rounds;
    }

    void add(int round, String workload, int threads, Side side, Figure figure) {
        lines.computeIfAbsent(new Line(workload, threads, figure.name(), figure.unit()), line -> new LinkedHashMap<>())
                .computeIfAbsent(side, anySide -> Series.ofRounds(rounds))
                .set(round, figure.value());
    }

    void addPeak(int round, int threads, double gigaflops) {
        peaks.computeIfAbsent(threads, anyCount -> Series.ofRounds(rounds)).set(round, gigaflops);
    }

    /** The lines, in the order in which they were measured. */
    Set<Line> lines() {
        return lines.keySet();
    }

    /** A side's figures; empty where the side has none. */
    Series series(Line line, Side side) {
        return lines.get(line).getOrDefault(side, Series.ofRounds(rounds));
    }

    /** The machine's peak in GFLOPS, for each number of threads. */
    Map<Integer, Series> peaks() {
        return peaks;
    }
}
