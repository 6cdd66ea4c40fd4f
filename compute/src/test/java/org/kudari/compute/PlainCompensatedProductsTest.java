package org.kudari.compute;

class PlainCompensatedProductsTest extends CompensatedProductsContract {
    private final CompensatedProducts products = new PlainCompensatedProducts();

    @Override
    CompensatedProducts products() {
        return products;
    }
}
