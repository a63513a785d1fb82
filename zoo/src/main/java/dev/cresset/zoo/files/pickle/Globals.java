package dev.cresset.zoo.files.pickle;

/** What the names of Python in a pickle stand for. */
@FunctionalInterface
public interface Globals {

    /**
     * {@return a value, or a {@link Function}}
     *
     * @param module the module, such as {@code torch._utils}
     * @param name the name in it, such as {@code _rebuild_tensor_v2}
     * @throws IllegalArgumentException if the name is not allowed; the message says which
     */
    Object find(String module, String name);

    /** A name that may be called. */
    interface Function {

        /**
         * {@return the result; a {@link Buildable} may still be changed by the next instructions}
         *
         * @param arguments what it is called with
         * @throws IllegalArgumentException if the arguments do not fit
         */
        Object call(Arguments arguments);

        /** {@return whether it is a class, of which objects can be made without calling it} */
        default boolean isClass() {
            return false;
        }
    }

    /** An object that messages have a word of their own for. */
    interface Described {

        /** {@return what a message calls it, such as {@code a tensor}} */
        String description();
    }

    /** An object that is given its state after it was made. */
    interface Buildable {

        /**
         * Gives the object its state.
         *
         * @param state what Python's {@code __setstate__} would get
         * @throws IllegalArgumentException if it does not fit
         */
        void build(Object state);
    }
}
