package dev.cresset.zoo.files.loading;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.nodes.ObjectTree;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.util.ArrayList;
import java.util.List;

/** Loads the object that a file holds, tensors and all. */
public final class TensorLoader {

    private TensorLoader() {}

    /**
     * {@return the object; its tensors belong to no scope}
     *
     * @param contents what the file holds
     * @param file where the tensors' bytes are
     */
    public static Object load(FileContents contents, ByteSource file) {
        List<Tensor> made = new ArrayList<>();
        try (Scope _ = Scope.open()) {
            TensorBuilder builder = builder(ObjectTree.tensors(contents.root()), file);
            return ObjectTree.copy(contents.root(), node -> {
                Tensor tensor = builder.build(node);
                made.add(tensor);
                return tensor;
            });
        } catch (RuntimeException | Error failure) {
            made.forEach(Tensor::close);
            throw failure;
        }
    }

    static TensorBuilder builder(List<TensorNode> tensors, ByteSource file) {
        List<StorageRef> wanted = new ArrayList<>();
        tensors.forEach(tensor -> tensor.parts().forEach(part -> wanted.add(part.storage())));
        return new TensorBuilder(StorageReader.read(file, wanted));
    }
}
