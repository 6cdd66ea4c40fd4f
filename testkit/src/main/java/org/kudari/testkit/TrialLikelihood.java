package org.kudari.testkit;

import org.kudari.api.ExponentialFamily;
import org.kudari.api.LeastSquares;
import org.kudari.api.Likelihood;

/** A problem with the loss of a family as an optimizer that reweights least squares wants to see it. */
record TrialLikelihood(ExponentialFamily family, LeastSquares rows) implements Likelihood {}
