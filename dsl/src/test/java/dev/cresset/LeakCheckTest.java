package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

/** The check of every test of every class, none of which asks for it, that no tensor is left. */
class LeakCheckTest {

    private static Events testsOf(Class<?> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true)
                .selectors(selectClass(fixture))
                .execute()
                .testEvents();
    }

    private static void assertLeak(Events tests, String test, String message) {
        tests.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(test),
                                finishedWithFailure(instanceOf(AssertionFailedError.class), message(message))));
    }

    @Test
    void failsATestThatLeavesTensors() {
        Events tests = testsOf(Leaking.class);
        assertLeak(tests, "one", "1 tensor outlives the test");
        assertLeak(tests, "several", "3 tensors outlive the test");
        assertLeak(tests, "ofAnotherThread", "1 tensor outlives the test");
        assertThat(tests.failed().count()).isEqualTo(3);
        Leaking.LEFT.forEach(Tensor::close);
        Leaking.LEFT.clear();
    }

    static class Leaking {

        static final List<Tensor> LEFT = new ArrayList<>();

        @Test
        void one() {
            LEFT.add(Torch.ones(2).keep());
        }

        @Test
        void several() {
            for (int i = 0; i < 3; i++) {
                LEFT.add(Torch.ones(2).keep());
            }
        }

        @Test
        void ofAnotherThread() throws InterruptedException {
            Thread thread = Thread.ofPlatform().start(() -> LEFT.add(Torch.ones(2)));
            thread.join();
        }
    }

    @Test
    void closesWhatATestAndItsFixtureDrop() {
        Events tests = testsOf(Tidy.class);
        tests.assertStatistics(statistics -> statistics.started(3).succeeded(3));
        assertThat(Tidy.made).hasSize(8).allMatch(Tensor::isClosed);
        Tidy.made.clear();
    }

    static class Tidy {

        static List<Tensor> made = new ArrayList<>();
        static Tensor ofTheClass;

        final Tensor field = made(Torch.ones(2));
        Tensor kept;

        static Tensor made(Tensor tensor) {
            made.add(tensor);
            return tensor;
        }

        @BeforeAll
        static void makeForTheClass() {
            ofTheClass = made(Torch.ones(2));
        }

        @AfterAll
        static void closeThatOfTheClass() {
            ofTheClass.close();
        }

        @BeforeEach
        void makeForTheTest() {
            kept = made(Torch.ones(2).keep());
        }

        @AfterEach
        void closeThatOfTheTest() {
            kept.close();
        }

        @Test
        void dropsATemporary() {
            made(field.add(ofTheClass));
        }

        @Test
        void usesWhatItFinds() {
            assertThat(ofTheClass.isClosed()).isFalse();
        }

        @Nested
        class Inner {

            @Test
            void isCheckedToo() {
                assertThat(field.isClosed()).isFalse();
            }
        }
    }

    @Test
    void addsNothingToAnotherFailure() {
        Events tests = testsOf(Failing.class);
        tests.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("fails"),
                                finishedWithFailure(instanceOf(IllegalStateException.class), message("stop"))));
        Failing.left.close();
    }

    static class Failing {

        static Tensor left;

        @Test
        void fails() {
            left = Torch.ones(2).keep();
            throw new IllegalStateException("stop");
        }
    }
}
