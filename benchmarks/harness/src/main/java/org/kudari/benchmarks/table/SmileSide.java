package org.kudari.benchmarks.table;

import java.util.List;

/** Smile, which is compiled for a newer Java than the rest, and looks for a native OpenBLAS. */
final class SmileSide {
    private static final int NEEDED_JAVA = 25;

    private SmileSide() {}

    static boolean isThere() {
        return Runtime.version().feature() >= NEEDED_JAVA;
    }

    static Side of(String mainClass) {
        return Side.of(
                        "Smile",
                        "smile",
                        mainClass,
                        List.of(Side.NATIVE_ACCESS, "-Dsmile.lib.blas=openblas", "-Dsmile.lib.lapack=openblas"))
                .with(
                        "LD_LIBRARY_PATH",
                        JavaProgram.module("smile").resolve("target/native").toString());
    }

    static String missing() {
        return "Smile left out: it needs Java " + NEEDED_JAVA + ", but JAVA_HOME is Java "
                + Runtime.version().feature();
    }
}
