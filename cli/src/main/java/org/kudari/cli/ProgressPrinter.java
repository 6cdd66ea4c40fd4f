package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
import org.kudari.compute.DecimalText;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.progress.RunStart;
import org.kudari.runner.progress.StopReason;

/**
 * Prints how a run goes: on a terminal one line that is written over and over, otherwise about ten lines. Whether it is a
 * terminal the launch script knows and says in the system property {@code kudari.terminal}.
 */
final class ProgressPrinter implements RunListener {
    private static final int PLAIN_LINES = 10;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final String name;
    private final PrintWriter out;
    private final boolean live = Boolean.getBoolean("kudari.terminal");
    private int epochs;
    private long drawn;
    private EpochRecord pending;

    ProgressPrinter(String name, PrintWriter out) {
        this.name = name;
        this.out = out;
    }

    @Override
    public void started(RunStart start) {
        epochs = start.epochs();
        String validation = start.validationRows() == 0 ? "" : " and " + start.validationRows() + " for validation";
        String dropped = start.droppedRows() == 0 ? "" : " (" + start.droppedRows() + " with an empty cell left out)";
        out.println(name + ": " + counted(start.trainingRows(), "row") + validation + dropped + ", "
                + counted(start.inputs().size(), "input") + ", " + targets(start.targets()) + ", "
                + counted(start.parameters(), "parameter"));
        out.flush();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String targets(List<String> targets) {
        return (targets.size() == 1 ? "target " : "targets ") + String.join(", ", targets);
    }

    @Override
    public void epochFinished(EpochRecord epoch) {
        if (live) {
            pending = epoch;
            long now = System.nanoTime();
            if (epoch.epoch() == 1 || now - drawn > REDRAW_NANOS) {
                drawn = now;
                out.print(CLEAR_LINE + line(epoch));
                out.flush();
            }
            return;
        }
        int interval = Math.max(1, epochs / PLAIN_LINES);
        if (epoch.epoch() == 1 || epoch.epoch() % interval == 0) {
            out.println(line(epoch));
            out.flush();
            pending = null;
        } else {
            pending = epoch;
        }
    }

    private String line(EpochRecord epoch) {
        return "epoch " + epoch.epoch() + "/" + epochs + "  training loss "
                + DecimalText.significant(epoch.trainingLoss(), 6)
                + (epoch.validationLoss().isPresent()
                        ? "  validation loss "
                                + DecimalText.significant(epoch.validationLoss().getAsDouble(), 6)
                        : "");
    }

    @Override
    public void stopped(StopReason reason) {
        if (pending != null) {
            out.println((live ? CLEAR_LINE : "") + line(pending));
        }
        out.println("stopped: " + reason.text());
        out.flush();
    }
}
