package org.kudari.runner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.ReportTable;
import org.kudari.runner.config.ComponentChoice;
import org.kudari.runner.config.RunDescription;
import org.kudari.runner.data.PreparedData;

/** What {@code run.json} says of a run: how it ended, what it came to, what it ran on, what it was made of. */
final class RunReport {
    private RunReport() {}

    static Map<String, Object> tree(
            RunDescription description, PreparedData data, RunResult result, int threads, Instant began) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", description.name());
        tree.put("stop-reason", result.stopReason().text());
        tree.put("epochs", result.history().size());
        tree.put("remarks", result.remarks());
        tree.put("training-metrics", result.trainingMetrics());
        tree.put("validation-metrics", result.validationMetrics());
        tree.put("training-tables", tables(result.trainingEvaluation().tables()));
        tree.put("validation-tables", tables(result.validationEvaluation().tables()));
        tree.put("findings", result.findings());
        tree.put("tables", tables(result.tables()));
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("training", data.training().rows());
        rows.put("validation", data.validation().map(set -> set.rows()).orElse(0));
        rows.put("dropped", data.rowsDropped());
        tree.put("rows", rows);
        List<ComponentChoice<?>> choices = new ArrayList<>(description.components());
        choices.addAll(description.metrics());
        tree.put("components", choices.stream().map(RunReport::component).toList());
        tree.put("began", began.toString());
        tree.put("seconds", result.duration().toMillis() / 1000.0);
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("threads", threads);
        for (String property : List.of("java.version", "java.vendor", "os.name", "os.arch")) {
            machine.put(property, System.getProperty(property));
        }
        tree.put("machine", machine);
        return tree;
    }

    private static List<Object> tables(List<ReportTable> tables) {
        List<Object> trees = new ArrayList<>();
        tables.forEach(table -> trees.add(table(table)));
        return trees;
    }

    private static Map<String, Object> table(ReportTable table) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            for (String column : table.columns()) {
                numbers.put(column, table.value(row, column));
            }
            rows.put(table.rows().get(row), numbers);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", table.title());
        tree.put("rows", rows);
        return tree;
    }

    private static Map<String, Object> component(ComponentChoice<?> choice) {
        Map<String, Object> tree = new LinkedHashMap<>(SavedComponent.of(choice).toTree());
        choice.component().origin().location().ifPresent(path -> tree.put("location", path.toString()));
        choice.component().origin().sha256().ifPresent(sum -> tree.put("sha256", sum));
        return tree;
    }
}
