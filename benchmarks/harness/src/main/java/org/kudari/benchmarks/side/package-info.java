/**
 * What runs in a side's own JVM: {@link org.kudari.benchmarks.side.SideProgram} measures a
 * {@link org.kudari.benchmarks.side.Workload} and prints its {@link org.kudari.benchmarks.side.Figure}s.
 */
package org.kudari.benchmarks.side;
