/** Deeplearning4j. */
package org.kudari.benchmarks.deeplearning4j;
