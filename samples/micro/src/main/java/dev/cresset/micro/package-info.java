/**
 * What single calls cost, measured by JMH; {@code samples/bench/python/micro.py} does the same in PyTorch. A benchmark's name is that of its
 * method, which is unique in the package.
 */
package dev.cresset.micro;
