/** Our side: networks through the runner, products through the kernels. */
package org.kudari.benchmarks.kudari;
