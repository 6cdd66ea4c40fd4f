/** PyTorch, called from Java through DJL. */
package org.kudari.benchmarks.pytorch;
