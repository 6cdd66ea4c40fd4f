package org.kudari.benchmarks.table;

import java.util.List;
import java.util.stream.Stream;
import org.kudari.benchmarks.product.ProductWorkloads;
import org.kudari.benchmarks.side.Workload;

/** {@code products}: products of matrices of {@code float}, on one thread and on all. */
final class ProductsTable {
    private ProductsTable() {}

    static Table of(Options options) {
        return new Table(
                "products",
                ProductWorkloads.ALL.stream().map(Workload::name).toList(),
                List.of(
                        Side.of("Kudari", "kudari", "KudariProducts", Side.VECTORS),
                        Side.of("OpenBLAS", "openblas", "OpenBlasProducts", List.of(Side.NATIVE_ACCESS))),
                Stream.of(1, options.threads()).distinct().toList(),
                List.of());
    }
}
