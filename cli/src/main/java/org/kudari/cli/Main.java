package org.kudari.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command. */
public final class Main {
    private Main() {}

    /** Runs the command with the given arguments and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        // Files are UTF-8, and so is what is printed, whatever the platform's default.
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = execute(arguments, out, err);
        out.flush();
        System.exit(exitCode);
    }

    private static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            return KudariCommand.commandLine(arguments, out, err).execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println(
                    "out of memory; give the JVM more, such as KUDARI_JAVA_OPTIONS=-Xmx8g kudari …, or use a smaller"
                            + " batch or model");
        } catch (LinkageError e) {
            err.println(
                    "failed: " + e + "; a component was built against another version of Kudari or misses a library");
        }
        return ExitCode.RUN_FAILED;
    }
}
