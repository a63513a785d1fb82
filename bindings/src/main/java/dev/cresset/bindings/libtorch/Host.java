package dev.cresset.bindings.libtorch;

import java.util.function.UnaryOperator;

/**
 * What the search for LibTorch reads of the process it runs in; tests make up their own.
 *
 * @param property a system property by its name, or null
 * @param environment an environment variable by its name, or null
 * @param loader where the native jars are looked up as resources
 */
record Host(UnaryOperator<String> property, UnaryOperator<String> environment, ClassLoader loader) {

    static Host current() {
        return new Host(System::getProperty, System::getenv, Host.class.getClassLoader());
    }
}
