/** Hipparchus. */
package org.kudari.benchmarks.hipparchus;
