package org.kudari.benchmarks.table;

import java.util.List;

/**
 * What is to be compared.
 *
 * @param name what the table is called on the command line
 * @param workloads the names of the workloads
 * @param sides ours, then its peers
 * @param threads the numbers of threads to measure with, one after the other
 * @param againstEach whether ours is compared with each peer, besides the fastest one
 * @param remarks what a reader must know: who is missing, and why
 */
record Table(
        String name,
        List<String> workloads,
        List<Side> sides,
        List<Integer> threads,
        boolean againstEach,
        List<String> remarks) {
    Table(String name, List<String> workloads, List<Side> sides, List<Integer> threads, List<String> remarks) {
        this(name, workloads, sides, threads, false, remarks);
    }

    Side ours() {
        return sides.get(0);
    }

    List<Side> peers() {
        return sides.subList(1, sides.size());
    }
}
