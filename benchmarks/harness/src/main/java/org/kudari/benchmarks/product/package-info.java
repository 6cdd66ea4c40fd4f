/**
 * Matrix products: {@link org.kudari.benchmarks.product.FloatProducts} is what a side implements,
 * {@link org.kudari.benchmarks.product.ProductWorkloads} are what it is measured by.
 */
package org.kudari.benchmarks.product;
