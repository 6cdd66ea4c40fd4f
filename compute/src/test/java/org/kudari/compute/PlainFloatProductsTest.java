package org.kudari.compute;

class PlainFloatProductsTest extends MatrixProductsContract<float[]> {
    private final MatrixProducts<float[]> products = new FloatProducts();

    @Override
    MatrixProducts<float[]> products() {
        return products;
    }

    @Override
    float[] array(double... values) {
        float[] array = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            array[i] = (float) values[i];
        }
        return array;
    }

    @Override
    double[] values(float[] array) {
        double[] values = new double[array.length];
        for (int i = 0; i < array.length; i++) {
            values[i] = array[i];
        }
        return values;
    }

    @Override
    double fma(double a, double b, double c) {
        return Math.fma((float) a, (float) b, (float) c);
    }
}
