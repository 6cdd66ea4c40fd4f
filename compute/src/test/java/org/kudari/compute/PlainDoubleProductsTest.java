package org.kudari.compute;

class PlainDoubleProductsTest extends DoubleProductsTest {
    private final MatrixProducts<double[]> products = new DoubleProducts();

    @Override
    MatrixProducts<double[]> products() {
        return products;
    }
}
