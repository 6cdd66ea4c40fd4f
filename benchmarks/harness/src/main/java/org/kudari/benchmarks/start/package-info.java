/** Whole processes: how long a command takes from nothing to a trained model. */
package org.kudari.benchmarks.start;
