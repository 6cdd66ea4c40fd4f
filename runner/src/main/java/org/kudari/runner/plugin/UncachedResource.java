package org.kudari.runner.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * Reads a file in a jar without the platform's cache of open jars. A jar in there stays open after its plugin was closed, and goes on
 * answering for another that was put in its place.
 */
final class UncachedResource extends URLStreamHandler {
    private UncachedResource() {}

    /** A URL that reads as the jar is now, and closes it with the stream. */
    static URL url(URL cached) {
        try {
            return new URL(null, cached.toExternalForm(), new UncachedResource());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(cached + ": cannot be read as a URL", e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        URLConnection connection = new URL(url.toExternalForm()).openConnection();
        connection.setUseCaches(false);
        return connection;
    }
}
