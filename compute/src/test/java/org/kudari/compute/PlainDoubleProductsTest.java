package org.kudari.compute;

class PlainDoubleProductsTest extends MatrixProductsContract<double[]> {
    private final MatrixProducts<double[]> products = new DoubleProducts();

    @Override
    MatrixProducts<double[]> products() {
        return products;
    }

    @Override
    double[] array(double... values) {
        return values.clone();
    }

    @Override
    double[] values(double[] array) {
        return array;
    }

    @Override
    double fma(double a, double b, double c) {
        return Math.fma(a, b, c);
    }
}
