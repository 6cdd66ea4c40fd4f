package org.kudari.compute;

import org.kudari.api.Parallel;

/**
 * Arithmetic on vectors of one length, such as parameters and their gradient, divided over threads. A sum is made block by
 * block, of a fixed number of elements each, and the blocks' sums are added in their order: so its bits do not depend on the
 * number of threads. Allocates nothing once it is made. Not safe for use by many threads.
 *
 * @since 0.2.0
 */
public final class ParallelVectors {
    /** So many elements that threads gain by them, so few that the sum of blocks is short. */
    private static final int BLOCK = 4096;

    private static final int BLOCKS_WORTH_A_THREAD = 4;

    /** From here on a sum of squares has lost nothing to underflow that its digits could show. */
    private static final double SAFE_SQUARES = 0x1p-900;

    private final int length;
    private final Parallel parallel;
    private final double[] blocks;
    private final Parallel.Body dotBlocks = this::dotBlocks;
    private final Parallel.Body largestOfBlocks = this::largestOfBlocks;
    private final Parallel.Body squareBlocks = this::squareBlocks;
    private final Parallel.Body scaledSquareBlocks = this::scaledSquareBlocks;
    private final Parallel.Body absolutesOfBlocks = this::absolutesOfBlocks;
    private final Parallel.Body scaleRange = this::scaleRange;
    private final Parallel.Body combineRange = this::combineRange;

    // What the operation at hand works on: fields, since a lambda that holds them would be allocated.
    private double[] first;
    private double[] second;
    private double[] target;
    private double factor;
    private int begin;
    private int end;

    /** For vectors of the given length. */
    public ParallelVectors(int length, Parallel parallel) {
        this.length = length;
        this.parallel = parallel;
        this.blocks = new double[blocksOf(length)];
    }

    private static int blocksOf(int count) {
        return count / BLOCK + (count % BLOCK == 0 ? 0 : 1);
    }

    /** Σ aᵢ·bᵢ. */
    public double dot(double[] a, double[] b) {
        second = b;
        overBlocks(a, 0, length, dotBlocks);
        return sumOfBlocks();
    }

    /** The largest |aᵢ|; 0 of none, NaN when one is. */
    public double largest(double[] a) {
        return largest(a, 0, length);
    }

    private double largest(double[] a, int from, int to) {
        overBlocks(a, from, to, largestOfBlocks);
        double largest = 0;
        for (int block = 0; block < blocksOf(to - from); block++) {
            largest = Math.max(largest, blocks[block]);
        }
        return largest;
    }

    /** Σ |aᵢ|. */
    public double sumOfAbsolutes(double[] a) {
        overBlocks(a, 0, length, absolutesOfBlocks);
        return sumOfBlocks();
    }

    /** √Σ aᵢ². */
    public double norm(double[] a) {
        return norm(a, 0, length);
    }

    /**
     * √Σ aᵢ² over the elements from {@code from} to {@code to}, exclusive. Squares that would be too large or too small for a
     * double do no harm.
     */
    public double norm(double[] a, int from, int to) {
        overBlocks(a, from, to, squareBlocks);
        double squares = sumOfBlocks();
        if (squares >= SAFE_SQUARES && squares < Double.POSITIVE_INFINITY) {
            return Math.sqrt(squares);
        }
        double largest = largest(a, from, to);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        factor = Math.scalb(1.0, -Math.getExponent(largest));
        overBlocks(a, from, to, scaledSquareBlocks);
        return Math.sqrt(sumOfBlocks()) / factor;
    }

    /** aᵢ ← by · aᵢ over the elements from {@code from} to {@code to}, exclusive. */
    public void scale(double by, double[] a, int from, int to) {
        factor = by;
        target = a;
        begin = from;
        parallel.forRange(to - from, BLOCKS_WORTH_A_THREAD * BLOCK, scaleRange);
    }

    /** toᵢ ← −aᵢ. */
    public void negate(double[] a, double[] to) {
        // Exact, since fma rounds once.
        combine(a, -2, a, to);
    }

    /** toᵢ ← aᵢ + by · bᵢ; {@code to} may be one of both. */
    public void combine(double[] a, double by, double[] b, double[] to) {
        first = a;
        second = b;
        factor = by;
        target = to;
        parallel.forRange(length, BLOCKS_WORTH_A_THREAD * BLOCK, combineRange);
    }

    private void overBlocks(double[] a, int from, int to, Parallel.Body body) {
        first = a;
        begin = from;
        end = to;
        parallel.forRange(blocksOf(to - from), BLOCKS_WORTH_A_THREAD, body);
    }

    private double sumOfBlocks() {
        double sum = 0;
        for (int block = 0; block < blocksOf(end - begin); block++) {
            sum += blocks[block];
        }
        return sum;
    }

    private int blockFrom(int block) {
        return begin + block * BLOCK;
    }

    private int blockTo(int block) {
        return Math.min(end - blockFrom(block), BLOCK) + blockFrom(block);
    }

    private void dotBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            blocks[block] = sumOfProducts(first, second, blockFrom(block), blockTo(block));
        }
    }

    private void squareBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            blocks[block] = sumOfProducts(first, first, blockFrom(block), blockTo(block));
        }
    }

    /**
     * Σ aᵢ·bᵢ over the elements from {@code from} to {@code to}, exclusive, on the caller's thread: in eight chains, since one
     * would wait for each addition.
     */
    public static double sumOfProducts(double[] a, double[] b, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        int i = from;
        for (; i < to - 7; i += 8) {
            sum0 = Math.fma(a[i], b[i], sum0);
            sum1 = Math.fma(a[i + 1], b[i + 1], sum1);
            sum2 = Math.fma(a[i + 2], b[i + 2], sum2);
            sum3 = Math.fma(a[i + 3], b[i + 3], sum3);
            sum4 = Math.fma(a[i + 4], b[i + 4], sum4);
            sum5 = Math.fma(a[i + 5], b[i + 5], sum5);
            sum6 = Math.fma(a[i + 6], b[i + 6], sum6);
            sum7 = Math.fma(a[i + 7], b[i + 7], sum7);
        }
        for (; i < to; i++) {
            sum0 = Math.fma(a[i], b[i], sum0);
        }
        return ((sum0 + sum1) + (sum2 + sum3)) + ((sum4 + sum5) + (sum6 + sum7));
    }

    private void scaledSquareBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            double sum = 0;
            for (int i = blockFrom(block); i < blockTo(block); i++) {
                double scaled = factor * first[i];
                sum = Math.fma(scaled, scaled, sum);
            }
            blocks[block] = sum;
        }
    }

    private void largestOfBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            double largest = 0;
            for (int i = blockFrom(block); i < blockTo(block); i++) {
                largest = Math.max(largest, Math.abs(first[i]));
            }
            blocks[block] = largest;
        }
    }

    private void absolutesOfBlocks(int from, int to) {
        for (int block = from; block < to; block++) {
            double sum = 0;
            for (int i = blockFrom(block); i < blockTo(block); i++) {
                sum += Math.abs(first[i]);
            }
            blocks[block] = sum;
        }
    }

    private void scaleRange(int from, int to) {
        double[] a = target;
        double by = factor;
        for (int i = begin + from; i < begin + to; i++) {
            a[i] *= by;
        }
    }

    private void combineRange(int from, int to) {
        double[] a = first;
        double[] b = second;
        double[] sum = target;
        double by = factor;
        for (int i = from; i < to; i++) {
            sum[i] = Math.fma(by, b[i], a[i]);
        }
    }
}
