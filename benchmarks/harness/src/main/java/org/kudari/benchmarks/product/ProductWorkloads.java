package org.kudari.benchmarks.product;

import java.util.List;
import org.kudari.benchmarks.side.Workload;

/** What products are measured by. */
public final class ProductWorkloads {
    /** All of them: the largest layer of Fashion-MNIST's network, the wide network's middle layer, and a large cube. */
    public static final List<Workload<FloatProducts>> ALL = List.of(
            new FloatProduct(128, 784, 512), new FloatProduct(512, 2048, 2048), new FloatProduct(2048, 2048, 2048));

    private ProductWorkloads() {}
}
