package org.kudari.runner.data;

import org.kudari.compute.CounterRandom;

/** Random order: Fisher and Yates, in Durstenfeld's form (Communications of the ACM 7(7), 1964, algorithm 235). */
final class Shuffle {
    private Shuffle() {}

    static void inPlace(int[] rows, CounterRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
    }
}
