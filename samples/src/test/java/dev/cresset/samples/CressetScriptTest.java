package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code cresset} script in a house of its own, with a Maven and JDKs that only pretend. */
@DisabledOnOs(OS.WINDOWS)
class CressetScriptTest {

    private static final Path SCRIPT = Path.of("..", "cresset").toAbsolutePath().normalize();
    private static final Path JDKS = SCRIPT.resolveSibling(".mvn").resolve("jdk.sh");

    @TempDir
    private Path folder;

    private Path house;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void buildHouse() throws IOException {
        house = Files.createDirectories(folder.resolve("a house"));
        Files.copy(SCRIPT, house.resolve("cresset"));
        Files.createDirectory(house.resolve(".mvn"));
        Files.copy(JDKS, house.resolve(".mvn/jdk.sh"));
        executable(house.resolve("mvnw"), """
                echo "$JAVA_HOME" >> maven-runs
                mkdir -p samples/target/cresset
                : > samples/target/cresset-samples.jar
                : > some.jar
                printf %s "$PWD/some.jar" > samples/target/cresset/module-path
                printf %s "$PWD/some.jar" > samples/target/cresset/class-path
                """);
        Files.writeString(house.resolve("pom.xml"), "");
        age(house.resolve("pom.xml"));
        executable(folder.resolve("tools/c++"), "");
        executable(folder.resolve("tools/cmake"), "");
        executable(folder.resolve("tools/make"), "");
        environment.put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", jdk("jdk 24", "24.0.2").toString());
    }

    /** A JDK whose java prints its arguments, one to a line, and writes an archive when it is told to. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        executable(jdk.resolve("bin/java"), """
                for argument; do
                    case $argument in
                        -XX:AOTCacheOutput=*) echo archive > "${argument#*=}" ;;
                    esac
                done
                printf '%s\\n' "$@"
                exit 42
                """);
        executable(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(100)));
    }

    private Result cresset(String... args) throws IOException, InterruptedException {
        return run(house.resolve("cresset"), args);
    }

    private Result run(Path script, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(args));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private record Result(int status, List<String> out, List<String> err) {}

    private long mavenRuns() throws IOException {
        Path runs = house.resolve("maven-runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    @Test
    void startsJavaWithTheFlagsThatCressetNeeds() throws Exception {
        environment.put("CRESSET_JAVA_OPTS", "-Xmx8g -Dpattern=*");
        Result result = cresset("train", "--losses", "a file.tsv");
        Path jar = house.toRealPath().resolve("samples/target/cresset-samples.jar");
        Path other = house.toRealPath().resolve("some.jar");
        assertThat(result.out())
                .containsExactly(
                        "--module-path",
                        jar + ":" + other,
                        "--class-path",
                        other.toString(),
                        "--enable-native-access=dev.cresset.bindings",
                        "-Dcresset.home=" + house.toRealPath(),
                        "-Djava.awt.headless=true",
                        "-Xmx8g",
                        "-Dpattern=*",
                        "--module",
                        "dev.cresset.samples/dev.cresset.samples.Main",
                        "train",
                        "--losses",
                        "a file.tsv");
        assertThat(result.status()).isEqualTo(42);
    }

    @Test
    void startsFromAnArchiveThatIsWrittenAfterTheBuild() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
        Result first = cresset("train");
        assertThat(first.err())
                .containsExactly(
                        "cresset: building, which takes a minute or two: first use",
                        "cresset: built",
                        "cresset: preparing quick starts, which takes some seconds");
        assertThat(archives()).hasSize(1).first().asString().matches("start-\\d+-\\d+\\.aot");
        Path archive = house.toRealPath()
                .resolve("samples/target/cresset")
                .resolve(archives().get(0));
        assertThat(first.out())
                .containsSubsequence(
                        "-XX:AOTCache=" + archive,
                        "-Xlog:aot*=off,cds*=off",
                        "--module",
                        "dev.cresset.samples/dev.cresset.samples.Main",
                        "train");
        Result second = cresset("train");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void rehearsesWhatTheArchiveIsToHold() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
        cresset();
        assertThat(Files.readAllLines(house.resolve("samples/target/cresset/rehearsal.log")))
                .contains("--enable-native-access=dev.cresset.bindings")
                .endsWith("--module", "dev.cresset.samples/dev.cresset.samples.AotCacheRun");
    }

    @Test
    void writesTheArchiveAgainIfAJarIsNewer() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
        cresset();
        age(house.resolve("samples/target/cresset").resolve(archives().get(0)));
        assertThat(cresset().err()).containsExactly("cresset: preparing quick starts, which takes some seconds");
        assertThat(cresset().err()).isEmpty();
    }

    @Test
    void keepsAnArchiveForEachJdk() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
        cresset();
        environment.put("JAVA_HOME", jdk("jdk 26", "26").toString());
        assertThat(cresset().err()).containsExactly("cresset: preparing quick starts, which takes some seconds");
        assertThat(archives()).hasSize(2);
    }

    @Test
    void startsWithoutAnArchiveWhereJavaCannotWriteOne() throws Exception {
        Path jdk = jdk("jdk 25", "25.0.1");
        executable(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        environment.put("JAVA_HOME", jdk.toString());
        cresset();
        Result result = cresset();
        assertThat(result.out()).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        assertThat(result.err()).isEmpty();
    }

    @Test
    void leavesArchivesToOlderJdksAndToTheUser() throws Exception {
        assertThat(cresset().out()).noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.1").toString());
        environment.put("CRESSET_JAVA_OPTS", "-XX:AOTMode=off");
        assertThat(cresset().out())
                .contains("-XX:AOTMode=off")
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        assertThat(archives()).isEmpty();
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(house.resolve("samples/target/cresset"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("start-"))
                    .toList();
        }
    }

    @Test
    void buildsOnFirstUseOnly() throws Exception {
        assertThat(cresset().err())
                .containsExactly("cresset: building, which takes a minute or two: first use", "cresset: built");
        assertThat(cresset().err()).isEmpty();
        assertThat(mavenRuns()).isEqualTo(1);
    }

    @Test
    void buildsAgainIfASourceIsNewer() throws Exception {
        cresset();
        age(house.resolve("samples/target/cresset/module-path"));
        Path source = house.resolve("dsl/src/main/java/Tensor.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        assertThat(cresset().err().get(0))
                .startsWith("cresset: building")
                .contains("dsl/src/main")
                .endsWith(" has changed");
        assertThat(cresset().err()).isEmpty();
        assertThat(mavenRuns()).isEqualTo(2);
    }

    @Test
    void takesNoNoticeOfNewerTests() throws Exception {
        cresset();
        age(house.resolve("samples/target/cresset/module-path"));
        Path test = house.resolve("dsl/src/test/java/TensorTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "");
        assertThat(cresset().err()).isEmpty();
    }

    @Test
    void buildsAgainIfAJarIsGone() throws Exception {
        cresset();
        Files.delete(house.resolve("some.jar"));
        assertThat(cresset().err().get(0)).endsWith("some.jar is gone");
        assertThat(mavenRuns()).isEqualTo(2);
    }

    @Test
    void saysThatTheBuildFailedAndWhatItSaid() throws Exception {
        executable(house.resolve("mvnw"), "echo '[ERROR] no such plugin'\nexit 1");
        Result result = cresset();
        assertThat(result.err())
                .containsExactly(
                        "cresset: building, which takes a minute or two: first use",
                        "[ERROR] no such plugin",
                        "cresset: the build failed (whole log: " + house.toRealPath()
                                + "/samples/target/cresset/build.log)");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void worksThroughLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../a house/cresset"));
        Path link = Files.createSymbolicLink(folder.resolve("second"), bin.resolve("first"));
        assertThat(run(link, "--help").out()).endsWith("dev.cresset.samples/dev.cresset.samples.Main", "--help");
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 17", "17.0.15").toString());
        Path newer = jdk(".jdks/openjdk-22", "22.0.2");
        Files.createSymbolicLink(folder.resolve("tools/java"), newer.resolve("bin/java"));
        assertThat(cresset("--print-java-home").out())
                .containsExactly(newer.toRealPath().toString());
    }

    @Test
    void runsMavenItselfOnAJdkThatIsNewEnough() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk 17", "17.0.15").toString());
        Path newer = jdk(".jdks/openjdk-22", "22.0.2");
        Files.createSymbolicLink(folder.resolve("tools/java"), newer.resolve("bin/java"));
        installMavenThatPrintsItsJavaHome();
        assertThat(run(house.resolve("mvnw"), "verify").out())
                .containsExactly(newer.toRealPath().toString(), "verify");
    }

    /** In the folder where Maven's wrapper has unpacked it. */
    private void installMavenThatPrintsItsJavaHome() throws IOException {
        Path wrapper = SCRIPT.resolveSibling("mvnw");
        Files.copy(wrapper, house.resolve("mvnw"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectory(house.resolve(".mvn/wrapper"));
        String url = "https://example.org/apache-maven-4-bin.zip";
        Files.writeString(house.resolve(".mvn/wrapper/maven-wrapper.properties"), "distributionUrl=" + url + "\n");
        String hash = Integer.toHexString(url.hashCode());
        executable(
                folder.resolve(".m2/wrapper/dists/apache-maven-4").resolve(hash).resolve("bin/mvn"),
                "printf '%s\\n' \"$JAVA_HOME\" \"$@\"");
    }

    @Test
    void asksAJdkWithoutReleaseFileForItsVersion() throws Exception {
        Path jdk = jdk("jdk 26", "26");
        Files.delete(jdk.resolve("release"));
        executable(jdk.resolve("bin/java"), "echo 'openjdk version \"26-ea\" 2026-03-17' >&2");
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(cresset("--print-java-home").out()).containsExactly(jdk.toString());
    }

    @Test
    void saysHowToInstallAJdkIfThereIsNone() throws Exception {
        String script = Files.readString(JDKS).replace("oldest_jdk=22", "oldest_jdk=99");
        Files.writeString(house.resolve(".mvn/jdk.sh"), script);
        Result result = cresset();
        assertThat(result.err())
                .containsExactly(
                        "cresset: no JDK 99 or newer found (looked in JAVA_HOME, the PATH, /usr/lib/jvm, ~/.sdkman,"
                                + " ~/.jdks); install one, for example from https://adoptium.net, and set JAVA_HOME to its folder");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void saysHowToInstallAMissingCompilerBeforeMavenStarts() throws Exception {
        environment.put("CXX", "no-such-compiler");
        Result result = cresset();
        assertThat(result.err())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cresset: a C++ compiler is missing, which builds the native library; install one: ");
        assertThat(result.status()).isEqualTo(1);
        assertThat(mavenRuns()).isZero();
    }
}
