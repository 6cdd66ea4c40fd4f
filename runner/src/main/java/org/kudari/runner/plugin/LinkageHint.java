package org.kudari.runner.plugin;

/** What to do about an error that a component's code threw. */
public final class LinkageHint {
    private LinkageHint() {}

    /** One sentence without an end; it fits behind a semicolon. */
    public static String of(Throwable thrown) {
        if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
            return "put the library that has the class beside the jar, both into a folder of their own";
        }
        if (thrown instanceof ExceptionInInitializerError error && error.getCause() != null) {
            return "a static field of it could not be set: " + error.getCause();
        }
        if (thrown instanceof LinkageError) {
            return "it was built against other versions of its classes; build it again";
        }
        return "this is for its author to mend";
    }
}
