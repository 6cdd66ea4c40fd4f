package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainAtFirstTest {
    private final FloatFunctions plain = new FloatFunctions();

    @Test
    void vectorsComputeOnceMoreThanThePlainOperationsAreAskedFor() {
        PlainAtFirst<FloatFunctions> functions = new PlainAtFirst<>(plain, "VectorFloatFunctions", 100);

        assertSame(plain, functions.forOperations(60));
        assertSame(plain, functions.forOperations(40));
        FloatFunctions vectors = functions.forOperations(1);

        assertEquals("VectorFloatFunctions", vectors.getClass().getSimpleName());
        assertSame(vectors, functions.forOperations(1));
        assertNotSame(plain, functions.forOperations(0));
    }

    @Test
    void plainLoopsGoOnWhereVectorsCannotBeLoaded() {
        PlainAtFirst<FloatFunctions> functions = new PlainAtFirst<>(plain, "NoSuchFunctions", 0);

        assertSame(plain, functions.forOperations(1));
        assertSame(plain, functions.forOperations(1));
    }
}
