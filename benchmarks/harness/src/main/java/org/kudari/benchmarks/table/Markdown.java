package org.kudari.benchmarks.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kudari.benchmarks.side.Unit;

/** Results as a Markdown table: medians over the rounds, with min..max where there are several. */
final class Markdown {
    private final Table table;
    private final Options options;
    private final Results results;
    private final boolean countsOperations;

    Markdown(Table table, Options options, Results results) {
        this.table = table;
        this.options = options;
        this.results = results;
        this.countsOperations = results.lines().stream().anyMatch(line -> line.unit() == Unit.GIGAFLOPS);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("- " + Machine.description());
        lines.add("- " + options.rounds() + (options.rounds() == 1 ? " round" : " rounds")
                + (options.quick() ? ", QUICK: these figures are of no worth" : ""));
        if (countsOperations) {
            results.peaks().forEach((threads, peak) -> lines.add(peak(threads, peak)));
        }
        table.remarks().forEach(remark -> lines.add("- " + remark));
        addSpeeds(lines);
        addDigits(lines);
        return String.join("\n", lines) + "\n";
    }

    private void addSpeeds(List<String> lines) {
        List<Results.Line> speeds = results.lines().stream()
                .filter(line -> line.unit() != Unit.DIGITS)
                .toList();
        if (!speeds.isEmpty()) {
            lines.addAll(List.of("", row(head()), "| --- | ---: | --- |" + " ---: |".repeat(head().size() - 3)));
            speeds.forEach(line -> lines.add(row(cells(line))));
        }
    }

    /** Apart, since they say nothing of speed. */
    private void addDigits(List<String> lines) {
        List<Results.Line> digits = results.lines().stream()
                .filter(line -> line.unit() == Unit.DIGITS)
                .toList();
        if (!digits.isEmpty()) {
            List<String> head = new ArrayList<>(List.of("digits"));
            table.sides().forEach(side -> head.add(side.name()));
            lines.addAll(List.of(
                    "", row(head), "| --- |" + " ---: |".repeat(table.sides().size())));
            digits.forEach(line -> lines.add(row(digitCells(line))));
        }
    }

    private List<String> digitCells(Results.Line line) {
        List<String> cells = new ArrayList<>(List.of(line.figure()));
        table.sides().forEach(side -> cells.add(cell(results.series(line, side), line.unit())));
        return cells;
    }

    private static String peak(int threads, Series peak) {
        return "- peak of fused multiply-adds on " + threads + (threads == 1 ? " thread: " : " threads: ")
                + cell(peak, Unit.GIGAFLOPS) + " GFLOPS";
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("workload", "threads", "figure"));
        table.sides().forEach(side -> head.add(side.name()));
        head.add("times as fast as the fastest peer");
        if (table.againstEach()) {
            table.peers().forEach(peer -> head.add("as " + peer.name()));
        }
        if (countsOperations) {
            head.add("of the peak");
        }
        return head;
    }

    private List<String> cells(Results.Line line) {
        List<String> cells = new ArrayList<>(List.of(
                line.workload(),
                String.valueOf(line.threads()),
                (line.figure() + " " + line.unit().symbol()).strip()));
        table.sides().forEach(side -> cells.add(cell(results.series(line, side), line.unit())));
        cells.add(fastestPeer(line).map(peer -> comparison(line, peer)).orElse(""));
        if (table.againstEach()) {
            table.peers().forEach(peer -> cells.add(comparison(line, results.series(line, peer))));
        }
        if (countsOperations) {
            cells.add(shareOfPeak(line));
        }
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private Optional<Series> fastestPeer(Results.Line line) {
        return table.peers().stream()
                .map(peer -> results.series(line, peer))
                .filter(series -> !series.isEmpty())
                .max(Comparator.comparingDouble(series -> line.unit().speedRatio(series.median(), 1)));
    }

    private String comparison(Results.Line line, Series peer) {
        return line.unit().isSpeed() ? cell(ours(line).speedRatio(peer, line.unit()), line.unit()) : "";
    }

    private String shareOfPeak(Results.Line line) {
        Series peak = results.peaks().get(line.threads());
        Series ours = ours(line);
        if (line.unit() != Unit.GIGAFLOPS || peak == null || ours.isEmpty()) {
            return "";
        }
        return Math.round(100 * ours.speedRatio(peak, line.unit()).median()) + " %";
    }

    private Series ours(Results.Line line) {
        return results.series(line, table.ours());
    }

    private static String cell(Series series, Unit unit) {
        if (series.isEmpty()) {
            return "";
        }
        String median = number(series.median(), unit);
        String min = number(series.min(), unit);
        String max = number(series.max(), unit);
        return min.equals(max) ? median : median + " (" + min + ".." + max + ")";
    }

    private static String number(double value, Unit unit) {
        String format = switch (unit) {
            case QUALITY -> "%.4f";
            case DIGITS -> "%.1f";
            default -> value >= 100 ? "%,.0f" : "%.3g";
        };
        return String.format(Locale.ROOT, format, value);
    }
}
