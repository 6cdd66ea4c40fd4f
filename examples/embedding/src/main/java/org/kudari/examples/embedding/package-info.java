/** A plain Java application with Kudari inside: {@link org.kudari.examples.embedding.HouseholdEnergy}. */
package org.kudari.examples.embedding;
