/** Optimizers, each a small class with its provider beside it. Read {@link org.kudari.optimizers.GradientDescent} first. */
package org.kudari.optimizers;
