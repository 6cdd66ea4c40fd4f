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
        int exitCode = KudariCommand.commandLine(out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }
}
