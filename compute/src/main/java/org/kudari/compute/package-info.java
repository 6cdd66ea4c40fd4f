/**
 * The hot loops, and the pieces that give the same bits on every machine. Read {@link org.kudari.compute.PanelProducts} first: the
 * products of matrices that lie in {@link org.kudari.compute.Panels}, the order in which kernels read them; then
 * {@link org.kudari.compute.MatrixProducts}, those of matrices that lie row by row, and
 * {@link org.kudari.compute.ElementaryFunctions}. They are computed by vector instructions where the JVM was started with
 * {@code --add-modules jdk.incubator.vector}, once so much has been computed that these pay, else by plain loops.
 *
 * <p>Models, losses and optimizers call these kernels; the runner owns a {@link org.kudari.compute.WorkerPool} and hands
 * it down as {@link org.kudari.api.Parallel}. Every output element is accumulated in one fixed order with fused
 * multiply-add, work is divided by output elements and never across a sum, and random numbers come from
 * {@link org.kudari.compute.CounterRandom}: so no result depends on threads, machine or JDK.
 */
package org.kudari.compute;
