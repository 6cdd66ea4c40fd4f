/**
 * Rows as the user has them: {@link org.kudari.runner.table.Table}, named columns of numbers or texts. A CSV file is read
 * into one, an application may build one in code, and predictions come back as one.
 */
package org.kudari.runner.table;
