package dev.cresset.nn;

/** A layer with the name that it gets in a {@link Sequential}. */
record NamedLayer(String name, Layer layer) implements Layer {

    @Override
    public Module build() {
        return layer.build();
    }
}
