package org.kudari.runner.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Words why a file could not be read or written. */
public final class FailureReason {
    private FailureReason() {}

    /** The reason. What a file system says is often the path alone; then the kind of the failure says more. */
    public static String of(IOException failure) {
        String said = failure instanceof FileSystemException onPath ? onPath.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
