/**
 * Linear regressions: {@link org.kudari.benchmarks.leastsquares.RegressionLibrary} is what a side implements,
 * {@link org.kudari.benchmarks.leastsquares.FitTime} and {@link org.kudari.benchmarks.leastsquares.NistDigits} are what it is
 * measured by.
 */
package org.kudari.benchmarks.leastsquares;
