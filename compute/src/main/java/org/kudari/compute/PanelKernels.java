package org.kudari.compute;

/** The kernels of each type: one count of operations for the whole JVM, as what C2 has compiled serves the whole JVM. */
final class PanelKernels {
    static final PlainAtFirst<PanelKernel<double[]>> OF_DOUBLES =
            new PlainAtFirst<>(new PlainKernel<>(16, new DoubleProducts()), "VectorDoubleKernel");

    static final PlainAtFirst<PanelKernel<float[]>> OF_FLOATS =
            new PlainAtFirst<>(new PlainKernel<>(32, new FloatProducts()), "VectorFloatKernel");

    private PanelKernels() {}
}
