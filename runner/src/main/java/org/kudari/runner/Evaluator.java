package org.kudari.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kudari.api.Matrix;
import org.kudari.api.Metric;
import org.kudari.api.MetricResult;
import org.kudari.api.Parallel;
import org.kudari.api.ReportTable;
import org.kudari.runner.data.DataSet;
import org.kudari.runner.data.FittedPreparation;

/**
 * Judges predictions by metrics. Each chunk of rows is taken into sums of its own, on several threads, and these are
 * merged in the order of the rows: so results have the same bits on any number of threads, and no more than some
 * thousand predictions are in memory at a time.
 */
final class Evaluator {
    private static final int CHUNKS_AT_A_TIME_PER_THREAD = 16;

    private final RowPrediction prediction;
    private final FittedPreparation preparation;
    private final List<JudgedColumns> judged;
    private final List<ChosenMetric> metrics;

    Evaluator(
            RowPrediction prediction,
            FittedPreparation preparation,
            List<JudgedColumns> judged,
            List<ChosenMetric> metrics) {
        this.prediction = prediction;
        this.preparation = preparation;
        this.judged = judged;
        this.metrics = metrics;
    }

    Evaluation evaluate(DataSet rows, Parallel parallel) {
        if (metrics.isEmpty()) {
            return Evaluation.NONE;
        }
        List<Metric.Sum> totals = newSums();
        int stretch = RowPrediction.CHUNK_ROWS * CHUNKS_AT_A_TIME_PER_THREAD * parallel.threads();
        for (int from = 0; from < rows.rows(); from += Math.min(stretch, rows.rows() - from)) {
            addStretch(rows, from, Math.min(stretch, rows.rows() - from), parallel, totals);
        }
        return evaluation(totals);
    }

    /** A sum of each metric for all that is judged, metric by metric. */
    private List<Metric.Sum> newSums() {
        List<Metric.Sum> sums = new ArrayList<>();
        for (ChosenMetric chosen : metrics) {
            judged.forEach(columns -> sums.add(chosen.metric().newSum(columns.context())));
        }
        return sums;
    }

    private void addStretch(DataSet rows, int from, int count, Parallel parallel, List<Metric.Sum> totals) {
        List<List<Metric.Sum>> chunks = new ArrayList<>(Collections.nCopies(RowPrediction.chunks(count), List.of()));
        prediction.forEachChunk(rows.inputs(), from, count, parallel, (first, predictions) -> {
            Matrix truth = rows.targets().gather(first, first + predictions.rows());
            preparation.decodeTargets(truth);
            double[] weights = Arrays.copyOfRange(rows.weights(), first, first + predictions.rows());
            List<Metric.Sum> sums = newSums();
            for (int i = 0; i < sums.size(); i++) {
                JudgedColumns columns = judged.get(i % judged.size());
                sums.get(i).add(columns.of(predictions), columns.of(truth), weights);
            }
            chunks.set((first - from) / RowPrediction.CHUNK_ROWS, sums);
        });
        for (List<Metric.Sum> chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++) {
                totals.get(i).merge(chunk.get(i));
            }
        }
    }

    private Evaluation evaluation(List<Metric.Sum> totals) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<ReportTable> tables = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            String label = metrics.get(i / judged.size()).label(metrics)
                    + judged.get(i % judged.size()).suffix();
            MetricResult result = totals.get(i).result();
            result.values().forEach((name, value) -> values.put(name.isEmpty() ? label : label + "." + name, value));
            tables.addAll(result.tables());
        }
        return new Evaluation(values, tables);
    }
}
