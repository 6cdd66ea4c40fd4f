/** Which linear regressions are compared; how they are timed is in the module {@code least-squares}, which needs JMH. */
package org.kudari.benchmarks.regression;
