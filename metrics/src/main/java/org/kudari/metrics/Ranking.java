package org.kudari.metrics;

/** How far up the scores of a class's own rows stand among those of the others. */
final class Ranking {
    private Ranking() {}

    /** The probability that an own row has a higher score than another, ties counting half. */
    static double areaUnderRoc(Frequencies own, Frequencies others) {
        PreciseSums sums = new PreciseSums(2);
        int area = 0;
        int below = 1;
        int next = 0;
        for (int i = 0; i < own.count(); i++) {
            double score = own.values()[i];
            while (next < others.count() && others.values()[next] < score) {
                sums.add(below, others.weights().value(next++));
            }
            boolean tied = next < others.count() && others.values()[next] == score;
            double ties = tied ? others.weights().value(next) : 0;
            sums.add(area, own.weights().value(i), sums.value(below) + ties / 2);
        }
        return sums.value(area) / own.weights().total() / others.weights().total();
    }

    /**
     * Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the scores from the highest down, with recall R and precision P of the rows that score as
     * high or more.
     */
    static double averagePrecision(Frequencies own, Frequencies others) {
        PreciseSums sums = new PreciseSums(3);
        int area = 0;
        int ownAbove = 1;
        int othersAbove = 2;
        int next = others.count() - 1;
        for (int i = own.count() - 1; i >= 0; i--) {
            double weight = own.weights().value(i);
            sums.add(ownAbove, weight);
            while (next >= 0 && others.values()[next] >= own.values()[i]) {
                sums.add(othersAbove, others.weights().value(next--));
            }
            double hits = sums.value(ownAbove);
            sums.add(area, weight, hits / (hits + sums.value(othersAbove)));
        }
        return sums.value(area) / own.weights().total();
    }
}
