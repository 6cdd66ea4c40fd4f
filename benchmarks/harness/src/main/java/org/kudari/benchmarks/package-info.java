/** What measures Kudari beside its peers; {@link org.kudari.benchmarks.table.Main} is where it begins. */
package org.kudari.benchmarks;
