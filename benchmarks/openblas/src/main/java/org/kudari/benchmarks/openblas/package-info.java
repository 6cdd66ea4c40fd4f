/** Bare OpenBLAS: what products are held against. */
package org.kudari.benchmarks.openblas;
