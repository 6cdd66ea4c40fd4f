/**
 * A service that trains models on rows it is sent, and predicts with them. Start at
 * {@link org.kudari.examples.springboot.ModelController}.
 */
package org.kudari.examples.springboot;
