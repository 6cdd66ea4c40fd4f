/**
 * From what the user wrote to a checked description of a run.
 *
 * <p>{@link org.kudari.runner.config.YamlReader} makes {@link org.kudari.runner.config.ConfigNode}s that remember their
 * places; {@link org.kudari.runner.config.Overrides} changes some of them; {@link org.kudari.runner.config.RunReader} checks
 * all of them against the catalogue and gives a {@link org.kudari.runner.config.RunDescription}, or every problem at once.
 * Read that last class first.
 */
package org.kudari.runner.config;
