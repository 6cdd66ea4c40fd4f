/**
 * Training networks, and predicting with them: {@link org.kudari.benchmarks.network.Trainer} is what a side implements,
 * {@link org.kudari.benchmarks.network.NetworkWorkloads} are what it is measured by.
 */
package org.kudari.benchmarks.network;
