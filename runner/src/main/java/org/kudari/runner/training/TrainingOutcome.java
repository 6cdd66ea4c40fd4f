package org.kudari.runner.training;

import java.util.List;
import java.util.Map;
import org.kudari.api.ReportTable;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.StopReason;

/**
 * What training came to.
 *
 * @param parameters as they were at the end, or the average that was asked for; meaningless after divergence
 * @param history the epochs that were finished
 * @param findings numbers that the optimizer reported last
 * @param tables that the optimizer reported last
 * @param remarks sentences that the user must not miss
 */
public record TrainingOutcome(
        StopReason stopReason,
        double[] parameters,
        List<EpochRecord> history,
        Map<String, Double> findings,
        List<ReportTable> tables,
        List<String> remarks) {}
