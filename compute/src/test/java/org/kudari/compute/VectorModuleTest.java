package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The tests run with the vector module, so that the contracts of products and functions are tested with vectors and without. */
class VectorModuleTest {
    @Test
    void productsUseVectorsWhereTheModuleIsPresent() {
        assertEquals("VectorFloatProducts", MatrixProducts.ofFloats().getClass().getSimpleName());
        assertEquals(
                "VectorDoubleProducts", MatrixProducts.ofDoubles().getClass().getSimpleName());
    }

    @Test
    void plainLoopsServeWhereAVectorClassCannotBeLoaded() {
        String plain = VectorModule.load("NoSuchProducts", () -> "plain");

        assertEquals("plain", plain);
    }
}
