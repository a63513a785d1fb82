package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** The corpora of files that must be refused. */
public final class MaliciousFiles {

    private MaliciousFiles() {}

    /** @return files of {@code torch.save} */
    public static List<BadFile> all() {
        List<BadFile> files = new ArrayList<>();
        files.addAll(BadArchives.all());
        files.addAll(BadContents.all());
        files.addAll(BadPickles.all());
        files.addAll(BadTensors.all());
        files.addAll(BadSpecialTensors.all());
        files.addAll(BadStreams.all());
        return files;
    }

    /** @return batches of CIFAR-10's Python distribution */
    public static List<BadFile> cifar() {
        return BadCifarPickles.all();
    }
}
