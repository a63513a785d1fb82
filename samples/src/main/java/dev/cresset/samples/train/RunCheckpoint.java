package dev.cresset.samples.train;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Torch;
import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.files.SavedDictionary;
import dev.cresset.zoo.files.TorchFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run that can be continued, as a file of PyTorch: {@code torch.load} reads it. The file is replaced in one step; whenever the process
 * dies, it is whole.
 *
 * @param settings what a run must have in common with the one that it continues, by name
 * @param losses of the steps so far
 * @param state what the steps to come depend on
 */
record RunCheckpoint(Map<String, String> settings, float[] losses, TrainingState state) {

    private static final String FORMAT = "cresset checkpoint";

    void save(Path file) {
        try (Scope _ = Scope.open()) {
            Map<String, Object> saved = new LinkedHashMap<>();
            saved.put("format", FORMAT);
            saved.put("settings", settings);
            saved.put("epoch", (long) state.position().epoch());
            saved.put("batch", state.position().batch());
            saved.put("step", state.position().step());
            saved.put("losses", Torch.tensor(losses, losses.length));
            saved.put("epoch_rng_state", state.epochStart());
            saved.put("rng_state", state.generator());
            saved.put("optimizer", state.optimizer());
            saved.put("model", StateDicts.detached(state.model()));
            TorchFiles.save(file, saved);
        }
    }

    /**
     * Loads a checkpoint; its tensors belong to the caller's scope.
     *
     * @throws UserError if the file is no checkpoint of a run
     */
    static RunCheckpoint load(Path file) {
        SavedDictionary saved = TorchFiles.loadCheckpoint(file).attach();
        if (!FORMAT.equals(saved.get("format"))) {
            throw new UserError("--resume: " + file + " is no checkpoint of cresset train or finetune");
        }
        RunPosition position =
                new RunPosition(Math.toIntExact(saved.integer("epoch")), saved.integer("batch"), saved.integer("step"));
        TrainingState state = new TrainingState(
                saved.stateDict("model"),
                saved.dictionary("optimizer"),
                position,
                saved.tensor("epoch_rng_state"),
                saved.tensor("rng_state"));
        SavedDictionary settings = saved.dictionary("settings");
        Map<String, String> texts = new LinkedHashMap<>();
        settings.keySet().forEach(name -> texts.put(name, settings.text(name)));
        float[] losses = saved.tensor("losses").to(DType.FLOAT32).toFloatArray();
        return new RunCheckpoint(texts, losses, state);
    }

    /** @throws UserError if a run with other settings would not be a continuation of this one */
    void require(Path file, Map<String, String> wanted) {
        wanted.forEach((name, value) -> {
            String saved = settings.get(name);
            if (!value.equals(saved)) {
                throw new UserError("--resume: " + file + " is of a run with " + name + " " + saved + ", not " + value);
            }
        });
    }
}
