package dev.cresset.bindings.libtorch;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A made-up process on Linux and x86-64, with an empty class path until a test says otherwise. */
final class FakeHost {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private URL[] classPath = {};

    FakeHost() {
        property("os.name", "Linux").property("os.arch", "amd64").property("user.home", "/nowhere");
    }

    FakeHost property(String name, Object value) {
        properties.put(name, value.toString());
        return this;
    }

    FakeHost environment(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    FakeHost classPath(Path... parts) throws Exception {
        classPath = new URL[parts.length];
        for (int i = 0; i < parts.length; i++) {
            classPath[i] = parts[i].toUri().toURL();
        }
        return this;
    }

    Host build() {
        return new Host(properties::get, environment::get, new URLClassLoader(classPath, null));
    }
}
