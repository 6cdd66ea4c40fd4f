package org.kudari.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kudari.benchmarks.side.Python;
import org.kudari.benchmarks.start.KudariCommand;
import org.kudari.benchmarks.start.ScikitLearnCommand;
import org.kudari.benchmarks.start.StartWorkloads;

/** {@code start}: from nothing to a trained model, as a user at a terminal waits for it. */
final class StartTable {
    private StartTable() {}

    static Table of(Options options) {
        List<Side> sides = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        sides.add(new Side("Kudari", "harness", KudariCommand.class.getName(), List.of(), Map.of()));
        Side scikitLearn = new Side("scikit-learn", "harness", ScikitLearnCommand.class.getName(), List.of(), Map.of());
        Python.lacksScikitLearn().ifPresentOrElse(remarks::add, () -> sides.add(scikitLearn));
        return new Table("start", List.of(StartWorkloads.DIABETES), sides, List.of(options.threads()), remarks);
    }
}
