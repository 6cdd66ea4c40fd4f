/**
 * What a run says while it goes and when it ends: values that the training loop and its callers both speak in. Read
 * {@link org.kudari.runner.progress.RunListener} first.
 */
package org.kudari.runner.progress;
