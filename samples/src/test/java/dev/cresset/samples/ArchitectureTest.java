package dev.cresset.samples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.cresset.Tensor;
import dev.cresset.bindings.NativeTensor;
import dev.cresset.nn.Layers;
import dev.cresset.nn.utils.Parametrization;
import dev.cresset.nn.utils.ParametrizationList;
import dev.cresset.zoo.hub.Downloader;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house: layers that know only those below them, native access in the lowest alone. */
class ArchitectureTest {

    private static final String[] BINDINGS = {"dev.cresset.bindings..", "dev.cresset.error"};
    private static final String[] DSL = {
        "dev.cresset",
        "dev.cresset.cuda..",
        "dev.cresset.data..",
        "dev.cresset.internal..",
        "dev.cresset.nn..",
        "dev.cresset.optim.."
    };
    private static final String[] ZOO = {"dev.cresset.zoo.."};
    private static final String[] SAMPLES = {"dev.cresset.samples.."};

    private static final JavaClasses HOUSE = new ClassFileImporter()
            // Three thousand generated holders, all alike: those of one letter stand for them.
            .withImportOption(
                    location -> !location.contains("/bindings/aten/") || location.contains("/bindings/aten/AtenZ"))
            .importUrls(Stream.of(NativeTensor.class, Tensor.class, Downloader.class, Main.class)
                    .map(ArchitectureTest::origin)
                    .toList());

    private static URL origin(Class<?> neighbour) {
        return neighbour.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void seesTheClassesOfEveryLayer() {
        for (Class<?> each : List.of(NativeTensor.class, Tensor.class, Downloader.class, Main.class)) {
            assertThat(HOUSE.contain(each)).as(each.getName()).isTrue();
        }
    }

    @Test
    void layersKnowOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("bindings")
                .definedBy(BINDINGS)
                .layer("dsl")
                .definedBy(DSL)
                .layer("zoo")
                .definedBy(ZOO)
                .layer("samples")
                .definedBy(SAMPLES)
                .whereLayer("samples")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("zoo")
                .mayOnlyBeAccessedByLayers("samples")
                .whereLayer("dsl")
                .mayOnlyBeAccessedByLayers("zoo", "samples")
                .ensureAllClassesAreContainedInArchitecture()
                .check(HOUSE);
    }

    @Test
    void nativeMemoryIsReachedFromTheBindingsAlone() {
        DescribedPredicate<JavaClass> nativeAccess = describe(
                "java.lang.foreign but MemorySegment and ValueLayout",
                type -> type.getPackageName().equals("java.lang.foreign")
                        && !isIn(type, MemorySegment.class)
                        && !isIn(type, ValueLayout.class));

        noClasses()
                .that()
                .resideOutsideOfPackages(BINDINGS)
                .should()
                .dependOnClassesThat(nativeAccess)
                .because("one module needs --enable-native-access")
                .check(HOUSE);
    }

    /** Whether a type is that class or nested in it. */
    private static boolean isIn(JavaClass type, Class<?> outer) {
        return type.getName().equals(outer.getName()) || type.getName().startsWith(outer.getName() + "$");
    }

    @Test
    void librariesLeaveTheStandardStreamsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SAMPLES)
                // jextract's output can trace its calls; it is not ours to change.
                .and()
                .resideOutsideOfPackage("dev.cresset.bindings.jextract")
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void librariesNeverEndTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SAMPLES)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bindings", "dsl", "zoo", "samples"})
    void packagesOfAModuleHaveNoCycles(String module) {
        String[] packages = switch (module) {
            case "bindings" -> BINDINGS;
            case "dsl" -> DSL;
            case "zoo" -> ZOO;
            default -> SAMPLES;
        };

        slices().assignedFrom(byPackage(packages)).should().beFreeOfCycles().check(HOUSE);
    }

    private static SliceAssignment byPackage(String... packages) {
        DescribedPredicate<JavaClass> inside = JavaClass.Predicates.resideInAnyPackage(packages);
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return inside.test(type) && !knowsAllLayers(type)
                        ? SliceIdentifier.of(isCoreOfNn(type) ? "dev.cresset.nn" : type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + String.join(", ", packages);
            }
        };
    }

    /** The list of all layers, and what replaces some of them for inference. */
    private static boolean knowsAllLayers(JavaClass type) {
        return isIn(type, Layers.class) || type.getPackageName().equals("dev.cresset.nn.inference");
    }

    /** Modules and what they are made of; a module knows its parametrized tensors. */
    private static boolean isCoreOfNn(JavaClass type) {
        return type.getPackageName().equals("dev.cresset.nn.internal")
                || isIn(type, Parametrization.class)
                || isIn(type, ParametrizationList.class);
    }

    @Test
    void theCoreNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage(Stream.of(BINDINGS, DSL).flatMap(Stream::of).toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.cresset..", "")
                .check(HOUSE);
    }
}
