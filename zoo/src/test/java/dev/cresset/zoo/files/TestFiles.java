package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The files that {@code make_files.py} has made, and ways through what they hold. */
final class TestFiles {

    private TestFiles() {}

    static Path named(String name) {
        URL resource = TestFiles.class.getResource(name);
        if (resource == null) {
            throw new IllegalArgumentException("no test file is called " + name);
        }
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands in a loaded object under these keys and indices, one after another. */
    static Object at(Object object, Object... steps) {
        Object found = object;
        for (Object step : steps) {
            found = found instanceof List<?> list ? list.get((int) step) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /** Closes all tensors in a loaded object. */
    static void close(Object object) {
        if (object instanceof Tensor tensor) {
            tensor.close();
        } else if (object instanceof Map<?, ?> map) {
            map.values().forEach(TestFiles::close);
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(TestFiles::close);
        }
    }
}
