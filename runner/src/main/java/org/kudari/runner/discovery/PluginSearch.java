package org.kudari.runner.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where plugins were looked for, to be told where a component is missing. Immutable.
 *
 * @param places the folders, in the order in which they were looked into
 * @param advice how whoever started this names another folder; empty when there is no way
 */
record PluginSearch(List<Place> places, String advice) {
    /** A folder, and how many plugins it holds. */
    record Place(Path folder, int plugins) {
        String found() {
            return Files.isDirectory(folder)
                    ? plugins + " in " + folder
                    : "none in " + folder + " (" + (Files.exists(folder) ? "not a folder" : "no such folder") + ")";
        }
    }

    PluginSearch {
        places = List.copyOf(places);
    }

    /** What to say of a name that nobody has; empty when no plugins were asked for. */
    String whereLooked() {
        if (places.isEmpty()) {
            return advice.isEmpty() ? "" : "; if a plugin has it, " + advice;
        }
        return "; plugins: " + places.stream().map(Place::found).collect(Collectors.joining(", "))
                + "; a jar belongs right there or one folder below"
                + (advice.isEmpty() ? "" : ", or " + advice);
    }

    /** What to do with a jar that is missing. */
    String whereToPut() {
        if (places.isEmpty()) {
            return advice.isEmpty()
                    ? "put that jar into a folder of plugins, or on the class path or module path"
                    : "put that jar into a folder, and " + advice;
        }
        return "put that jar into " + places.get(0).folder() + (advice.isEmpty() ? "" : ", or " + advice);
    }
}
