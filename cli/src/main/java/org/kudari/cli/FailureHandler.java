package org.kudari.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.kudari.api.UnsolvableException;
import org.kudari.runner.problem.ComponentFailedException;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a subcommand throws into a message and an exit code. */
final class FailureHandler implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        commandLine.getOut().flush();
        if (thrown instanceof InvalidInputException invalid) {
            for (Problem problem : invalid.problems()) {
                err.println(problem);
            }
            return ExitCode.WRONG_INPUT;
        }
        if (thrown instanceof UnsolvableException || thrown instanceof ComponentFailedException) {
            err.println(thrown.getMessage());
        } else if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            err.println("cannot read or write: " + thrown.getMessage());
        } else {
            err.println("failed: " + thrown);
            err.println("This is a fault of kudari or of a component, not of your input. Where it happened:");
            for (int i = 0; i < Math.min(5, thrown.getStackTrace().length); i++) {
                err.println("  " + thrown.getStackTrace()[i]);
            }
        }
        return ExitCode.RUN_FAILED;
    }
}
