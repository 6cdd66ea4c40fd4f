package org.kudari.benchmarks.kernels;

import org.kudari.compute.WorkerPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to have a loop run by several threads, its body taking no time at all. */
@State(Scope.Benchmark)
public class WorkerPoolBenchmark {
    /** How many threads the pool has. */
    @Param("2")
    public int threads;

    private WorkerPool pool;

    /** Starts the threads. */
    @Setup
    public void start() {
        pool = new WorkerPool(threads);
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        pool.close();
    }

    /** One index for each thread. */
    @Benchmark
    public void emptyLoop() {
        pool.forRange(threads, 1, (from, to) -> {});
    }
}
