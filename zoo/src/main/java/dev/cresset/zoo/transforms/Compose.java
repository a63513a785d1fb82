package dev.cresset.zoo.transforms;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.List;
import java.util.stream.Collectors;

/** Several transforms, one after another; intermediate results are freed at once. */
public final class Compose implements Transform {

    private final List<Transform> transforms;

    Compose(List<Transform> transforms) {
        if (transforms.isEmpty()) {
            throw new IllegalArgumentException("compose needs at least one transform");
        }
        this.transforms = List.copyOf(transforms);
    }

    @Override
    public Tensor apply(Tensor images) {
        try (Scope _ = Scope.open()) {
            Tensor result = images;
            for (Transform transform : transforms) {
                result = transform.apply(result);
            }
            return result == images ? images : result.moveToOuterScope();
        }
    }

    /** Whether one of the transforms is random. */
    @Override
    public boolean isRandom() {
        return transforms.stream().anyMatch(Transform::isRandom);
    }

    /** The transforms in their order. */
    @Override
    public String toString() {
        return transforms.stream().map(Transform::toString).collect(Collectors.joining(", ", "compose(", ")"));
    }
}
