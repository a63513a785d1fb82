package dev.cresset.nn;

/** A specification with the name that its module gets in a {@link Sequential}. */
record NamedLayer<M extends Module<?>>(String name, LayerSpec<M> layer) implements LayerSpec<M> {

    @Override
    public M build() {
        return layer.build();
    }
}
