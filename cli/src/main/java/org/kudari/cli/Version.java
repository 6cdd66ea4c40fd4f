package org.kudari.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code kudari --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getModule().isNamed()
                ? Version.class.getModule().getDescriptor().rawVersion().orElse("unknown")
                : Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "kudari " + (version == null ? "unknown" : version),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
