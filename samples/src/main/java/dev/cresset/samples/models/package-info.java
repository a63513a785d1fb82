/** What the commands share that work with a network of the zoo: its choice, its weights, its last layer. */
package dev.cresset.samples.models;
