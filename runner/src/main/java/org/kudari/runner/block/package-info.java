/**
 * Numbers in memory, in the smallest type that holds each of them exactly: {@link org.kudari.runner.block.NumberBlock},
 * some columns of one type, row by row, and {@link org.kudari.runner.block.NumberColumn}, one column of a block. Tables
 * and data sets are made of them; not exported.
 */
package org.kudari.runner.block;
