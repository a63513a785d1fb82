package dev.cresset.generator;

/** The values that a method of the API passes on for its parameters. */
interface ArgumentPassing {

    /**
     * The values for an argument that the user gives.
     *
     * @param javaType the type that the parameter is declared with
     * @param parameter the parameter's name
     */
    String given(Argument argument, String javaType, String parameter);

    /** The values for an argument that is left out; of one without a default, for its absence. */
    String absent(Argument argument);
}
