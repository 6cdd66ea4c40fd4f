package org.kudari.compute;

class PlainFloatProductsTest extends FloatProductsTest {
    private final MatrixProducts<float[]> products = new FloatProducts();

    @Override
    MatrixProducts<float[]> products() {
        return products;
    }
}
