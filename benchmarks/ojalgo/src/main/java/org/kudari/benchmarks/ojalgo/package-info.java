/** ojAlgo. */
package org.kudari.benchmarks.ojalgo;
