/** Losses, each a small class with its provider beside it. Read {@link org.kudari.losses.MeanSquaredError} first. */
package org.kudari.losses;
