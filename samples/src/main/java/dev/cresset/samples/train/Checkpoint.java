package dev.cresset.samples.train;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.files.TorchFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that can be continued, as a file of PyTorch: {@code torch.load} reads it. The file is replaced in one step; whenever the process
 * dies, it is whole.
 *
 * @param settings what a run must have in common with the one that it continues, by name
 * @param losses of the steps so far
 * @param state what the steps to come depend on
 */
record Checkpoint(Map<String, String> settings, float[] losses, TrainingState state) {

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
     * @throws UserError if the file is no checkpoint
     */
    static Checkpoint load(Path file) {
        Object loaded = TorchFiles.load(file);
        attach(loaded);
        try {
            return parse((Map<?, ?>) loaded);
        } catch (ClassCastException | NullPointerException e) {
            throw new UserError("--resume: " + file + " is no checkpoint of cresset train or finetune", e);
        }
    }

    @SuppressWarnings("unchecked") // what is no such map fails where its values are used
    private static Checkpoint parse(Map<?, ?> saved) {
        if (!FORMAT.equals(saved.get("format"))) {
            throw new ClassCastException("another format");
        }
        Position position = new Position(
                Math.toIntExact((Long) saved.get("epoch")), (Long) saved.get("batch"), (Long) saved.get("step"));
        TrainingState state = new TrainingState(
                (Map<String, Tensor>) saved.get("model"),
                (Map<String, ?>) saved.get("optimizer"),
                position,
                (Tensor) saved.get("epoch_rng_state"),
                (Tensor) saved.get("rng_state"));
        float[] losses = ((Tensor) saved.get("losses")).to(DType.FLOAT32).toFloatArray();
        return new Checkpoint((Map<String, String>) saved.get("settings"), losses, state);
    }

    /** Gives what a file held to the scope: it came without one. */
    private static void attach(Object value) {
        if (value instanceof Tensor tensor) {
            tensor.attach();
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(Checkpoint::attach);
        } else if (value instanceof List<?> list) {
            list.forEach(Checkpoint::attach);
        }
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
