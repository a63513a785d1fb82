package dev.cresset.zoo.files.pickle;

/** The values of the names of Python in a pickle. */
@FunctionalInterface
public interface Globals {

    /**
     * {@return a value, or a {@link Function}}
     *
     * @param module the module, such as {@code torch._utils}
     * @param name the name in it, such as {@code _rebuild_tensor_v2}
     * @throws IllegalArgumentException if the name is not allowed; the message names it
     */
    Object find(String module, String name);

    /** The value of a name that a pickle may call. */
    interface Function {

        /**
         * {@return the result; a {@link Buildable} may still be changed by the next instructions}
         *
         * @param arguments the arguments
         * @throws IllegalArgumentException if the arguments do not fit
         */
        Object call(Arguments arguments);

        /** {@return whether it is a class, whose objects NEWOBJ may make} */
        default boolean isClass() {
            return false;
        }
    }

    /** An object with a description for messages. */
    interface Described {

        /** {@return the description, such as {@code a tensor}} */
        String description();
    }

    /** An object that gets its state after it was made. */
    interface Buildable {

        /**
         * Gives the object its state.
         *
         * @param state the argument of Python's {@code __setstate__}
         * @throws IllegalArgumentException if it does not fit
         */
        void build(Object state);
    }
}
