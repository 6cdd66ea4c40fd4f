package org.kudari.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kudari.api.State;
import org.kudari.api.StateLayout;

/** What a checkpoint holds of a state. */
final class SavedState {
    private SavedState() {}

    /** Overwrites a state with another one of the same layout. */
    static void copy(StateLayout layout, State from, State to) {
        for (String name : vectorNames(layout)) {
            double[] saved = from.vector(name);
            System.arraycopy(saved, 0, to.vector(name), 0, saved.length);
        }
        layout.counters().forEach(name -> to.setCounter(name, from.counter(name)));
    }

    /** All its vectors, then its counters. */
    static double[] numbers(StateLayout layout, State state) {
        List<double[]> parts = new ArrayList<>();
        vectorNames(layout).forEach(name -> parts.add(state.vector(name)));
        layout.counters().forEach(name -> parts.add(new double[] {state.counter(name)}));
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Its names in words. */
    static String text(StateLayout layout) {
        return "vectors " + layout.perParameter() + " and " + layout.vectors() + ", counters " + layout.counters();
    }

    private static List<String> vectorNames(StateLayout layout) {
        List<String> names = new ArrayList<>(layout.perParameter());
        names.addAll(layout.vectors().keySet());
        return names;
    }
}
