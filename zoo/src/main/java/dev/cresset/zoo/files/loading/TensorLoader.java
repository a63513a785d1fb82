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

/** Loads the object of a file with its tensors. */
public final class TensorLoader {

    private TensorLoader() {}

    /**
     * {@return the object; its tensors belong to no scope}
     *
     * @param contents the contents of the file
     * @param file the file
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
