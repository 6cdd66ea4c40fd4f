package org.kudari.runner.plugin;

/** What to do about an error that a plugin's code threw. */
final class LinkageHint {
    private LinkageHint() {}

    static String of(Throwable thrown) {
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
