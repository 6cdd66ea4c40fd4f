package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.runner.table.Table;

/** One or more numbers. */
record NumberTargets(List<NumberTarget> columns) implements Targets {
    @Override
    public List<String> names() {
        return columns.stream().map(NumberTarget::name).toList();
    }

    @Override
    public List<String> outputNames() {
        return names();
    }

    @Override
    public List<String> classes() {
        return List.of();
    }

    @Override
    public CellKind kind() {
        return CellKind.NUMBER;
    }

    @Override
    public List<Standardizer> standardizers() {
        return columns.stream().map(NumberTarget::standardizer).toList();
    }

    @Override
    public EncodedColumns encode(Table table, int[] rows, Problems problems) {
        GapCheck gaps = new GapCheck();
        List<EncodedColumn> encoded = new ArrayList<>();
        for (NumberTarget target : columns) {
            encoded.add(target.encode(table, gaps, problems));
        }
        gaps.report(table, rows, problems);
        return NumericColumns.of(encoded, rows);
    }

    @Override
    public void decode(Matrix outputs) {
        for (int k = 0; k < columns.size(); k++) {
            Standardizer standardizer = columns.get(k).standardizer();
            for (int row = 0; row < outputs.rows(); row++) {
                outputs.set(row, k, standardizer.invert(outputs.get(row, k)));
            }
        }
    }

    @Override
    public List<Map<String, Object>> toTrees() {
        return columns.stream().map(NumberTarget::toTree).toList();
    }
}
