package org.kudari.runner.data;

/** What becomes of a column of a table: one column of numbers, or as many as there are categories. */
sealed interface Encoded permits EncodedColumn, OneHotColumn {}
