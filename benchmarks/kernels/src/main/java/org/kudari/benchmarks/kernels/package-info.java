/**
 * Kudari's kernels one by one, with JMH. {@link org.kudari.benchmarks.kernels.KernelsTable} runs them; each class that ends
 * in {@code Benchmark} is about one kind of kernel.
 */
package org.kudari.benchmarks.kernels;
