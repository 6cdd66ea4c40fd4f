/**
 * What a user's mistake is told in. Everything that finds one makes a {@link org.kudari.runner.problem.Problem}; those of
 * one file or one run are reported together in an {@link org.kudari.runner.problem.InvalidInputException}.
 */
package org.kudari.runner.problem;
