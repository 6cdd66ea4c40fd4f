/**
 * The {@code kudari} command: arguments in, text out. Everything else is the runner's. {@link org.kudari.cli.Main} starts
 * {@link org.kudari.cli.KudariCommand}, which has one class for each subcommand.
 */
package org.kudari.cli;
