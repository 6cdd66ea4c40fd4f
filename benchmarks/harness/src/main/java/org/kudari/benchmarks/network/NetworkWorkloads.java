package org.kudari.benchmarks.network;

import java.util.List;
import org.kudari.benchmarks.side.Workload;

/** What trainers are measured by. */
public final class NetworkWorkloads {
    /** All of them, in the order of the table. */
    public static final List<Workload<Trainer>> ALL = List.of(
            new TinyNetwork(),
            new TabularNetwork(),
            new FashionMnist(),
            new WideNetwork(),
            new RowPrediction(),
            new ManyRowsPrediction());

    private NetworkWorkloads() {}
}
