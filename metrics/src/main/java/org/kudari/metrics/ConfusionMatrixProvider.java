package org.kudari.metrics;

import org.kudari.api.Metric;
import org.kudari.api.Options;

/** {@code confusion-matrix}: table of how many rows of each class, by weight, are predicted as each. */
public final class ConfusionMatrixProvider extends DescribedMetric {
    /** For {@link java.util.ServiceLoader}. */
    public ConfusionMatrixProvider() {
        super(
                "confusion-matrix",
                "table of how many rows of each class, by weight, are predicted as each",
                "n(i,j) = Σ w [y = i] [argmax p = j]",
                "C. D. Manning, P. Raghavan, H. Schütze, \"Introduction to Information Retrieval\", 2008, section 14.5",
                "Rows are true classes and columns predicted ones, as in scikit-learn. A table and no number; it "
                        + "takes 16 bytes for each pair of a class that occurs and any class.");
    }

    @Override
    public Metric create(Options options) {
        return new ClassMetric(ConfusionSum::new);
    }
}
