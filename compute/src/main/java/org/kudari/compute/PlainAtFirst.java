package org.kudari.compute;

/**
 * Plain loops at first, and vector instructions once so much has been computed that they pay. Until C2 has compiled it, each vector
 * operation is a chain of method calls that makes objects, a hundred times slower than what it stands for; that takes longer than many
 * a small model takes to train in plain loops. Both give the same bits, so it does not matter which thread goes over when.
 *
 * @param <K> what both are
 */
final class PlainAtFirst<K> {
    /**
     * How many multiplications are done in plain loops: about 50 ms, so that a long run loses next to nothing. Tests that are about
     * vectors set it to 0.
     */
    private static final long PLAIN_OPERATIONS = Long.getLong("kudari.plain-operations", 1L << 28);

    private final String vectors;
    private K current;
    private long operationsLeft;

    /** @param vectors the class in this package that does the same with vectors */
    PlainAtFirst(K plain, String vectors) {
        this(plain, vectors, PLAIN_OPERATIONS);
    }

    PlainAtFirst(K plain, String vectors, long plainOperations) {
        this.current = plain;
        this.vectors = vectors;
        this.operationsLeft = plainOperations;
    }

    /** What to compute so many operations with. */
    K forOperations(long operations) {
        // Neither volatile nor locked, for this is asked all the time: a count that a thread misses only puts off the
        // change.
        if (operationsLeft >= 0) {
            operationsLeft -= operations;
            if (operationsLeft < 0) {
                K plain = current;
                current = VectorModule.load(vectors, () -> plain);
            }
        }
        return current;
    }
}
