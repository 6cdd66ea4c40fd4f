package org.kudari.compute;

import java.util.function.Supplier;

/**
 * Finds out whether the JVM was started with {@code --add-modules jdk.incubator.vector}, and loads the classes that use it by
 * their names: without the module they cannot be linked. Either way the products have the same bits.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";
    private static final boolean READABLE = makeReadable();

    /**
     * Whether C2 keeps every vector of a long loop in a register: that of JDK 17 may leave one an object, or all of them, by the
     * size of what it makes of the loop and by what it compiled before.
     */
    static final boolean LONG_LOOPS = Runtime.version().feature() > 17;

    private VectorModule() {}

    private static boolean makeReadable() {
        Module vectors = ModuleLayer.boot().findModule(NAME).orElse(null);
        if (vectors == null) {
            System.getLogger(VectorModule.class.getPackageName())
                    .log(
                            System.Logger.Level.INFO,
                            "matrix products and elementary functions run in plain loops; start java with --add-modules "
                                    + NAME
                                    + " for faster ones with the same results");
            return false;
        }
        // Not in module-info: javac cannot compile a descriptor that names an incubator module without a warning.
        VectorModule.class.getModule().addReads(vectors);
        return true;
    }

    /** Whether the classes that use the module can be loaded, as far as this can be known before. */
    static boolean isReadable() {
        return READABLE;
    }

    /** An instance of a class of this package that uses the module; what {@code plain} gives where that cannot be. */
    @SuppressWarnings("unchecked")
    static <P> P load(String className, Supplier<P> plain) {
        if (!READABLE) {
            return plain.get();
        }
        try {
            return (P) Class.forName(VectorModule.class.getPackageName() + "." + className)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            // An incubator module may change from one JDK to the next; the plain loops do not.
            return plain.get();
        }
    }
}
