/** Downloads for data sets and weights: resumable, checksummed, never half-written under the final name. */
package dev.cresset.zoo.hub;
