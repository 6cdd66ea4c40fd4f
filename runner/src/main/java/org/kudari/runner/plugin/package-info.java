/**
 * Plugins: a folder of jars becomes components, in small steps that hand on to each other: {@link
 * org.kudari.runner.plugin.PluginFolder} finds {@link org.kudari.runner.plugin.PluginFiles}; a {@link
 * org.kudari.runner.plugin.PluginScreen} looks at them without running their code and makes a {@link
 * org.kudari.runner.plugin.PluginDescriptor}; a {@link org.kudari.runner.plugin.PluginLoader} makes the classes loadable, and {@link
 * org.kudari.runner.plugin.ProviderCall} runs what the author wrote. Read {@link org.kudari.runner.plugin.Plugins} first.
 *
 * <p>One bad jar never hurts another: what is wrong with it is a {@link org.kudari.runner.problem.PluginProblem}. Plugins are trusted
 * code: nothing here protects from a jar that means harm.
 */
package org.kudari.runner.plugin;
