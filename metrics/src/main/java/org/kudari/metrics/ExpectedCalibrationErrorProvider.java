package org.kudari.metrics;

import java.util.List;
import org.kudari.api.Metric;
import org.kudari.api.Option;
import org.kudari.api.Options;

/** {@code expected-calibration-error}: how far the confidence in the predicted class is from how often it is right. */
public final class ExpectedCalibrationErrorProvider extends DescribedMetric {
    private static final Option<Long> BINS = Option.integer("bins")
            .atLeast(1)
            .atMost(100_000)
            .defaultValue(15L)
            .doc("how many bins of equal width there are from 0 to 1");

    /** For {@link java.util.ServiceLoader}. */
    public ExpectedCalibrationErrorProvider() {
        super(
                "expected-calibration-error",
                "how far the confidence in the predicted class is from how often it is right",
                "Σ over bins |Σ w [argmax p = y] − Σ w max p| / Σ w, with M bins of equal width, (m−1)/M < max p "
                        + "≤ m/M",
                "C. Guo et al., \"On Calibration of Modern Neural Networks\", ICML 2017, equation 3",
                "15 bins, as in the paper. Of a single probability p the confidence is that in the predicted "
                        + "class, p or 1 − p; others bin p itself. Not in scikit-learn or Keras.");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BINS);
    }

    @Override
    public Metric create(Options options) {
        int bins = options.get(BINS).intValue();
        return new ClassMetric(context -> new CalibrationSum(context, bins), true);
    }
}
