package dev.cresset.network;

import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Networks outside of the library's packages, with fields that hold what was never registered. */
@SuppressWarnings("UnusedVariable") // fields are found by reflection
class UnregisteredFieldsTest {

    private static final String CONSEQUENCE =
            " that is not registered, so it would be neither trained nor saved: write ";
    private static final String WAY_OUT = ", or make the field transient if that is meant";

    /** A network that only passes on its input. */
    private abstract static class Net<M extends Net<M>> extends UnaryModule<M> {
        @Override
        protected Tensor forward(Tensor input) {
            return input;
        }
    }

    private static final class ForgottenLayer extends Net<ForgottenLayer> {
        private final Linear fc = linear(2, 2).build();

        @Override
        public void close() {
            fc.close();
            super.close();
        }
    }

    private static final class ForgottenSpec extends Net<ForgottenSpec> {
        private final Linear.Spec fc = linear(2, 2);
    }

    private static final class ForgottenParameter extends Net<ForgottenParameter> {
        private final Tensor scale = Torch.ones(3).requiresGrad_();
    }

    private static final class ForgottenList extends Net<ForgottenList> {
        private final List<UnaryModule<?>> layers = List.of(relu().build());
    }

    private static final class ForgottenMap extends Net<ForgottenMap> {
        private final Map<String, UnaryModule<?>> layers = Map.of("first", relu().build());
    }

    private static final class ForgottenArray extends Net<ForgottenArray> {
        private final UnaryModule<?>[] layers = {null, relu().build()};
    }

    /** The field of a base class is looked at, too. */
    private static class Base extends Net<Base> {
        private final UnaryModule<?> activation = relu().build();
    }

    private static final class Derived extends Base {}

    private static final class Complete extends Net<Complete> {
        private static final Linear.Spec SHARED = linear(2, 2);
        private final Sequential body = register("body", sequential(linear(2, 2), relu()));
        private final UnaryModule<?> inner = body.get(0);
        private final List<UnaryModule<?>> all = List.of(body.get(0), body.get(1));
        private final Tensor scale = registerParameter("scale", Torch.ones(2));
        private final Tensor mean = registerBuffer("mean", Torch.zeros(2));
        private final Tensor constant = Torch.ones(2);
        private final Object nothing = null;
        private final int number = 3;
        private transient UnaryModule<?> teacher;
    }

    private static final class Replacing extends Net<Replacing> {
        private final Linear head = register("head", linear(2, 2));
    }

    private static void assertReports(UnaryModule<?> module, String message) {
        try (module) {
            assertThatIllegalStateException().isThrownBy(module::parameters).withMessage(message);
        }
    }

    @Test
    void reportsWhatStaysUntrainedByItsName() {
        assertReports(
                new ForgottenLayer(),
                "ForgottenLayer.fc is a Linear" + CONSEQUENCE + "register(\"fc\", ...)" + WAY_OUT);
        assertReports(
                new ForgottenSpec(),
                "ForgottenSpec.fc is a specification of a Linear" + CONSEQUENCE + "register(\"fc\", ...)" + WAY_OUT);
        assertReports(
                new ForgottenParameter(),
                "ForgottenParameter.scale is a tensor that requires gradients" + CONSEQUENCE
                        + "registerParameter(\"scale\", ...)" + WAY_OUT);
        String relu = " is a ReLU" + CONSEQUENCE + "register(\"layers\", ...)" + WAY_OUT;
        assertReports(new ForgottenList(), "ForgottenList.layers" + relu);
        assertReports(new ForgottenMap(), "ForgottenMap.layers" + relu);
        assertReports(new ForgottenArray(), "ForgottenArray.layers" + relu);
        assertReports(
                new Derived(), "Base.activation is a ReLU" + CONSEQUENCE + "register(\"activation\", ...)" + WAY_OUT);
    }

    @Test
    void reportsItAtACallAndForTheStateToo() {
        try (ForgottenLayer called = new ForgottenLayer();
                ForgottenLayer saved = new ForgottenLayer();
                Sequential outer = sequential(new ForgottenSpec())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> called.call(Torch.ones(2)))
                    .withMessageStartingWith("ForgottenLayer.fc is");
            assertThatIllegalStateException()
                    .isThrownBy(saved::stateDict)
                    .withMessageStartingWith("ForgottenLayer.fc is");
            assertThatIllegalStateException()
                    .isThrownBy(outer::parameters)
                    .withMessageStartingWith("ForgottenSpec.fc is");
        }
    }

    @Test
    void acceptsWhatIsRegisteredConstantOrTransient() {
        try (Complete net = new Complete();
                Linear teacher = linear(2, 2).build()) {
            net.teacher = teacher;
            assertThatCode(net::parameters).doesNotThrowAnyException();
            assertThatCode(net::stateDict).doesNotThrowAnyException();
            assertThatCode(() -> net.call(Torch.ones(2))).doesNotThrowAnyException();
        }
    }

    @Test
    void reportsAFieldThatHoldsAReplacedPart() {
        try (Replacing net = new Replacing()) {
            net.parameters();
            net.head.close();
            net.setSubmodule("head", linear(2, 5));
            assertThatIllegalStateException()
                    .isThrownBy(() -> net.call(Torch.ones(2)))
                    .withMessageStartingWith("Replacing.head is a Linear that is not registered");
        }
    }
}
