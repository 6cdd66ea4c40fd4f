/** The machine's limit, which no side can pass. */
package org.kudari.benchmarks.peak;
