/**
 * Columns as they are kept: {@link org.kudari.runner.block.NumberBlock}, some columns of numbers, row by row, in
 * memory in the smallest type that holds each of them exactly, or in a {@link org.kudari.runner.block.NumberFile};
 * {@link org.kudari.runner.block.NumberColumn}, one column of a block; {@link org.kudari.runner.block.TextColumn}.
 * Tables and data sets are made of them; not exported.
 */
package org.kudari.runner.block;
