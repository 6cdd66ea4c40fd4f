package org.kudari.linear;

import java.util.List;

/**
 * A column of Φ that is a combination of others.
 *
 * @param feature which
 * @param on the features that it is a combination of, ascending; none if it is 0
 */
record DependentColumn(int feature, List<Integer> on) {}
