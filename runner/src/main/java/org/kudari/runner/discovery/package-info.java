/**
 * Finds components: {@link org.kudari.runner.discovery.ComponentFinder} asks {@link java.util.ServiceLoader} for providers
 * and guards against each of them; what it found is a {@link org.kudari.runner.discovery.Catalogue} of
 * {@link org.kudari.runner.discovery.Component}s by kind and name.
 */
package org.kudari.runner.discovery;
