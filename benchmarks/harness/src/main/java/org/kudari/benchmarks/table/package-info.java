/**
 * The tables: {@link org.kudari.benchmarks.table.Table} says which sides are measured by which workloads,
 * {@link org.kudari.benchmarks.table.Comparison} runs the sides in turn, and
 * {@link org.kudari.benchmarks.table.Markdown} writes down what came of it.
 */
package org.kudari.benchmarks.table;
