package dev.cresset.zoo.files.globals;

import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.function.Function;

/**
 * The function or class of a name of Python.
 *
 * @param name the name in messages
 * @param isClass whether it is a class
 * @param body the function
 */
record GlobalFunction(String name, boolean isClass, Function<Arguments, Object> body) implements Globals.Function {

    static GlobalFunction of(String name, Function<Arguments, Object> body) {
        return new GlobalFunction(name, false, body);
    }

    static GlobalFunction ofClass(String name, Function<Arguments, Object> constructor) {
        return new GlobalFunction(name, true, constructor);
    }

    @Override
    public Object call(Arguments arguments) {
        return body.apply(arguments);
    }

    @Override
    public String toString() {
        return name;
    }
}
