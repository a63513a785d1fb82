package dev.cresset.zoo.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * PyTorch's folder of pretrained weights, shared with PyTorch: a file that one of the two has downloaded, the other one finds.
 *
 * <p>It is {@code $TORCH_HOME/hub/checkpoints}, where {@code TORCH_HOME} is {@code $XDG_CACHE_HOME/torch} unless set, and
 * {@code XDG_CACHE_HOME} is {@code ~/.cache} unless set.
 *
 * {@snippet :
 * Path file = Hub.create().get(VGGWeights.VGG16_IMAGENET1K_V1.file());
 * }
 *
 * <p>A hub is immutable and may be shared between threads.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/hub.html#where-are-my-downloaded-models-saved">Where PyTorch saves models</a>
 */
public final class Hub {

    private final Path folder;
    private final Downloader downloader;

    private Hub(Path folder, Downloader downloader) {
        this.folder = folder;
        this.downloader = downloader;
    }

    /**
     * PyTorch's folder, with downloads.
     *
     * @return the hub
     */
    public static Hub create() {
        return new Hub(folder(System.getenv(), Path.of(System.getProperty("user.home"))), Downloader.create());
    }

    static Path folder(Map<String, String> environment, Path home) {
        String torch = environment.getOrDefault("TORCH_HOME", "");
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = torch.isEmpty()
                ? expand(cache.isEmpty() ? "~/.cache" : cache, home).resolve("torch")
                : expand(torch, home);
        return base.resolve("hub").resolve("checkpoints").toAbsolutePath().normalize();
    }

    /** As Python's expanduser does: shells do not expand the tilde everywhere. */
    private static Path expand(String path, Path home) {
        if (path.equals("~")) {
            return home;
        }
        return path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path);
    }

    /**
     * This hub in another folder.
     *
     * @param other the folder; made at the first download if it does not exist
     * @return the new hub
     */
    public Hub folder(Path other) {
        return new Hub(other.toAbsolutePath().normalize(), downloader);
    }

    /**
     * This hub with another downloader.
     *
     * @param other the downloader, for instance one with a listener that draws a progress bar
     * @return the new hub
     */
    public Hub downloader(Downloader other) {
        return new Hub(folder, other);
    }

    /**
     * This hub without downloads: a missing file is an error.
     *
     * @return the new hub
     */
    public Hub offline() {
        return new Hub(folder, null);
    }

    /** {@return the folder, an absolute path} */
    public Path folder() {
        return folder;
    }

    /**
     * Finds a file or downloads it. The checksum of a download is verified; that of a file that is there already is not, as in PyTorch.
     *
     * @param file the file
     * @return its path
     * @throws DownloadException if it is not there and cannot be downloaded; the message has the file and the path to put it at
     */
    public Path get(RemoteFile file) {
        Path path = folder.resolve(file.name());
        if (Files.isRegularFile(path)) {
            return path;
        }
        if (downloader == null) {
            String message = path + " does not exist: get " + file.mirrors().get(0)
                    + " on a machine that is online and put it there";
            throw new DownloadException(message, new IOException(message));
        }
        return downloader.download(file, folder);
    }
}
