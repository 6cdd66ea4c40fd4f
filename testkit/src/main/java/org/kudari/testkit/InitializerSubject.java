package org.kudari.testkit;

import org.kudari.api.InitializerProvider;

/**
 * An initializer to be checked.
 *
 * @since 0.2.0
 */
public interface InitializerSubject extends Subject<InitializerProvider> {}
