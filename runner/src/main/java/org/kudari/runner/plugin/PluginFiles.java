package org.kudari.runner.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * One plugin as it lies in the folder.
 *
 * @param place the jar, or the folder of a plugin with libraries
 * @param jars its jars, by name
 */
record PluginFiles(Path place, List<Path> jars) {}
