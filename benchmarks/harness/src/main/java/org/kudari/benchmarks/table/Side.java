package org.kudari.benchmarks.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of those compared: a main program in a module of its own, which calls
 * {@link org.kudari.benchmarks.side.SideProgram}.
 *
 * @param name what it is called in the table
 * @param module the folder of its Maven module, beside this one
 * @param mainClass its main program
 * @param jvmOptions what its JVM needs to be told
 * @param environment environment variables that it needs
 */
record Side(String name, String module, String mainClass, List<String> jvmOptions, Map<String, String> environment) {
    private static final String PACKAGE = "org.kudari.benchmarks.";

    /** How Java code calls native code without being warned about. */
    static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** How Java code gets at vector instructions. */
    static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /** A side whose main class is in the package that its module is named after. */
    static Side of(String name, String module, String mainClass, List<String> jvmOptions) {
        return new Side(name, module, PACKAGE + module + "." + mainClass, jvmOptions, Map.of());
    }

    Side with(String variable, String value) {
        return new Side(name, module, mainClass, jvmOptions, Map.of(variable, value));
    }

    /** The side with one more option, which overrides an earlier one. */
    Side withJvmOption(String option) {
        List<String> options =
                Stream.concat(jvmOptions.stream(), Stream.of(option)).toList();
        return new Side(name, module, mainClass, options, environment);
    }

    Side named(String newName) {
        return new Side(newName, module, mainClass, jvmOptions, environment);
    }
}
