package org.kudari.metrics;

import java.util.Arrays;

/** Numbers with their weights, all of them kept: 16 bytes each, and up to twice that while it grows. */
final class WeightedSample {
    private double[] values = new double[8];
    private double[] weights = new double[8];
    private int size;

    /** @param weight more than 0 */
    void add(double value, double weight) {
        reserve(size + 1);
        // Adding 0 makes −0 and 0 one number.
        values[size] = value + 0.0;
        weights[size] = weight;
        size++;
    }

    void addAll(WeightedSample other) {
        reserve(size + other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        System.arraycopy(other.weights, 0, weights, size, other.size);
        size += other.size;
    }

    private void reserve(int needed) {
        if (needed > values.length) {
            int length = Math.max(needed, (int) Math.min(2L * values.length, Integer.MAX_VALUE - 8));
            values = Arrays.copyOf(values, length);
            weights = Arrays.copyOf(weights, length);
        }
    }

    /** The numbers in their order, and how much each weighs. */
    Frequencies frequencies() {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || Double.compare(sorted[i], sorted[distinct - 1]) != 0) {
                sorted[distinct++] = sorted[i];
            }
        }
        PreciseSums sums = new PreciseSums(distinct);
        for (int i = 0; i < size; i++) {
            sums.add(Arrays.binarySearch(sorted, 0, distinct, values[i]), weights[i]);
        }
        return new Frequencies(Arrays.copyOf(sorted, distinct), sums);
    }
}
