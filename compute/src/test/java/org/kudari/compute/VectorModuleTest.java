package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The tests run with the vector module, so that the contracts of products and functions are tested with vectors and without. */
class VectorModuleTest {
    @Test
    void productsUseVectorsWhereTheModuleIsPresent() {
        assertEquals("PackedProducts", MatrixProducts.ofFloats().getClass().getSimpleName());
        assertEquals("PackedProducts", MatrixProducts.ofDoubles().getClass().getSimpleName());
        assertEquals("KernelPanelProducts", PanelProducts.ofFloats().getClass().getSimpleName());
        assertEquals("KernelPanelProducts", PanelProducts.ofDoubles().getClass().getSimpleName());
    }

    @Test
    void plainLoopsServeWhereAVectorClassCannotBeLoaded() {
        String plain = VectorModule.load("NoSuchProducts", () -> "plain");

        assertEquals("plain", plain);
    }
}
