/** Our side: networks through the runner, products through the kernels, regressions from code. */
package org.kudari.benchmarks.kudari;
