/** Smile. */
package org.kudari.benchmarks.smile;
