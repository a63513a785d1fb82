package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhTest {

    @TempDir
    private Path home;

    @Test
    void readsTheScoreOfEachIteration() {
        assertThat(Jmh.scores("""
                        [{"benchmark" : "dev.cresset.micro.Calls.add",
                          "primaryMetric" : {
                            "score" : 401.5,
                            "rawData" : [
                                [
                                    400.25,
                                    1.5E3
                                ]
                            ]
                          }
                        }]""")).containsExactly(400.25, 1500);
    }

    @Test
    void tellsOfResultsWithoutScores() {
        assertThatThrownBy(() -> Jmh.scores("[ ]"))
                .isInstanceOf(UserError.class)
                .hasMessage("JMH's results have no scores");
    }

    @Test
    void readsTheClassPathThatTheBuildHasWritten() throws IOException {
        Path target = Files.createDirectories(home.resolve("samples/micro/target"));
        Files.writeString(target.resolve("class-path"), "some.jar");
        assertThat(Jmh.classPath(home)).isEqualTo(target.resolve("cresset-micro.jar") + ":some.jar");
    }

    @Test
    void tellsHowToBuildTheBenchmarks() {
        assertThatThrownBy(() -> Jmh.classPath(home))
                .isInstanceOf(UserError.class)
                .hasMessage("the benchmarks are not built: cannot read "
                        + home.resolve("samples/micro/target/class-path") + " (build with: ./mvnw package)");
    }
}
