/**
 * Files that outlive a run: {@link org.kudari.runner.storage.SafetensorsFile} for models,
 * {@link org.kudari.runner.storage.Json} for what is said about them, {@link org.kudari.runner.storage.RunFolder} for all that
 * one run writes. Every file is written beside its place and moved over it by {@link org.kudari.runner.storage.AtomicFile}.
 */
package org.kudari.runner.storage;
