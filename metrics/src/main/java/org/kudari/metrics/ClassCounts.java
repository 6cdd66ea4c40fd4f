package org.kudari.metrics;

/** How much weight each class has among the rows that are of it, that are predicted as it, and that are both. */
final class ClassCounts {
    private final PreciseSums hits;
    private final PreciseSums predicted;
    private final PreciseSums actual;

    ClassCounts(int classes) {
        this.hits = new PreciseSums(classes);
        this.predicted = new PreciseSums(classes);
        this.actual = new PreciseSums(classes);
    }

    void add(int actualClass, int predictedClass, double weight) {
        actual.add(actualClass, weight);
        predicted.add(predictedClass, weight);
        if (actualClass == predictedClass) {
            hits.add(actualClass, weight);
        }
    }

    void merge(ClassCounts other) {
        hits.merge(other.hits);
        predicted.merge(other.predicted);
        actual.merge(other.actual);
    }

    int classes() {
        return hits.count();
    }

    double hits(int k) {
        return hits.value(k);
    }

    double predicted(int k) {
        return predicted.value(k);
    }

    double actual(int k) {
        return actual.value(k);
    }

    /** Whether any row is of the class or predicted as it. */
    boolean occurs(int k) {
        return actual(k) + predicted(k) > 0;
    }

    double allHits() {
        return hits.total();
    }

    double allRows() {
        return actual.total();
    }
}
