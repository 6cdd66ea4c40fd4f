/** EJML. */
package org.kudari.benchmarks.ejml;
