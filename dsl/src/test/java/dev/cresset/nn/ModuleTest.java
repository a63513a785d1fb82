package dev.cresset.nn;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleTest {

    /** A network as a user writes one. */
    private static final class Net extends UnaryModule<Net> {

        private final Tensor scale = registerParameter("scale", Torch.ones(2));
        private final Tensor mean = registerBuffer("mean", Torch.zeros(2));
        private final Tensor scratch = registerBuffer("scratch", Torch.zeros(2), false);
        private final Tensor absent = registerParameter("absent", null);
        private final Sequential body = register("body", sequential(linear(2, 3), relu(), dropout()));
        private final Linear head = register("head", linear(3, 1).build());

        @Override
        protected Tensor forward(Tensor input) { // (N, 2) -> (N, 1)
            return head.call(body.call(input.sub(mean).mul(scale)));
        }
    }

    @Test
    void listsWhatIsRegisteredInOrder() {
        try (Net net = new Net()) {
            assertThat(net.namedParameters().keySet())
                    .containsExactly("scale", "body.0.weight", "body.0.bias", "head.weight", "head.bias");
            assertThat(net.parameters()).hasSize(5).allMatch(Tensor::requiresGrad);
            assertThat(net.namedBuffers().keySet()).containsExactly("mean", "scratch");
            assertThat(net.buffers()).containsExactly(net.mean, net.scratch);
            assertThat(net.namedModules().keySet()).containsExactly("", "body", "body.0", "body.1", "body.2", "head");
            assertThat(net.modules()).hasSize(6).startsWith(net, net.body);
            assertThat(net.namedChildren().keySet()).containsExactly("body", "head");
            assertThat(net.children()).containsExactly(net.body, net.head);
        }
    }

    @Test
    void replacesARegisteredLayerUnderItsName() {
        try (Net net = new Net()) {
            net.head.close();
            Linear head = net.replace("head", linear(3, 7));

            assertThat(net.namedChildren()).containsEntry("head", head);
            assertThat(net.namedModules().keySet()).endsWith("body.2", "head");
            assertThat(net.stateDict().get("head.weight").shape()).isEqualTo(Shape.of(7, 3));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.replace("tail", relu().build()))
                    .withMessage("Net has no layer 'tail' to replace; its layers are [body, head]");
        }
    }

    @Test
    void savesNoTransientBuffersAndNoAbsentParameters() {
        try (Net net = new Net()) {
            assertThat(net.stateDict().keySet())
                    .containsExactly("scale", "mean", "body.0.weight", "body.0.bias", "head.weight", "head.bias");
            assertThat(net.absent).isNull();
        }
    }

    @Test
    void parametersAndBuffersOutliveScopes() {
        Net net;
        try (Scope _ = Scope.open()) {
            net = new Net();
        }
        try (net) {
            assertThat(net.call(Torch.rand(4, 2)).shape()).isEqualTo(Shape.of(4, 1));
        }
    }

    @Test
    void cannotBeUsedOnceClosed() {
        Linear layer = linear(2, 1).build();
        layer.close();
        layer.close();
        assertThatIllegalStateException().isThrownBy(() -> layer.call(Torch.rand(1, 2)));
        assertThat(layer.weight().isClosed()).isTrue();
    }

    @Test
    void changesTheModeOfAllParts() {
        try (Net net = new Net()) {
            assertThat(net.modules()).allMatch(Module::isTraining);
            assertThat(net.eval()).isSameAs(net);
            assertThat(net.modules()).noneMatch(Module::isTraining);
            net.train();
            assertThat(net.modules()).allMatch(Module::isTraining);
        }
    }

    @Test
    void appliesAFunctionToInnerModulesFirst() {
        try (Net net = new Net()) {
            List<Module<?>> visited = new ArrayList<>();
            net.apply(visited::add);
            assertThat(visited)
                    .containsExactly(net.body.get(0), net.body.get(1), net.body.get(2), net.body, net.head, net);
        }
    }

    @Test
    void convertsFloatingPointTensorsAndGradientsInPlace() {
        try (Sequential net = sequential(batchNorm2d(2))) {
            net.call(Torch.rand(2, 2, 2, 2)).sum().backward();
            List<Tensor> parameters = net.parameters();

            net.to(DType.FLOAT64);

            assertThat(net.parameters()).isEqualTo(parameters);
            assertThat(parameters).allMatch(parameter -> parameter.dtype() == DType.FLOAT64);
            assertThat(parameters).allMatch(parameter -> parameter.grad().dtype() == DType.FLOAT64);
            assertThat(parameters).allMatch(Tensor::requiresGrad);
            assertThat(net.stateDict().get("0.running_mean").dtype()).isEqualTo(DType.FLOAT64);
            assertThat(net.stateDict().get("0.num_batches_tracked").dtype()).isEqualTo(DType.INT64);
            net.zeroGrad();
            net.call(Torch.rand(new long[] {2, 2, 2, 2}, DType.FLOAT64)).sum().backward();
            assertThat(parameters).allMatch(parameter -> parameter.grad() != null);
        }
    }

    @Test
    void movesToADevice() {
        try (Sequential net = sequential(linear(2, 1))) {
            float[] before = net.parameters().get(0).toFloatArray();
            net.to(Device.CPU);
            assertThat(net.parameters().get(0).toFloatArray()).isEqualTo(before);
            assertThat(net.parameters())
                    .allMatch(parameter -> parameter.device().equals(Device.CPU));
        }
    }

    @Test
    void removesGradientsAndFreezes() {
        try (Net net = new Net()) {
            net.call(Torch.rand(4, 2)).sum().backward();
            assertThat(net.head.weight().grad()).isNotNull();

            net.zeroGrad();
            assertThat(net.parameters()).allMatch(parameter -> parameter.grad() == null);

            net.requiresGrad_(false);
            assertThat(net.parameters()).noneMatch(Tensor::requiresGrad);
        }
    }

    private static final class Anything extends UnaryModule<Anything> {

        @Override
        protected Tensor forward(Tensor input) {
            return input;
        }
    }

    @Test
    void tellsItsOwnTensorsFromThoseOfItsParts() {
        try (Sequential net = sequential(batchNorm2d(2))) {
            assertThat(net.namedParameters(false)).isEmpty();
            assertThat(net.namedParameters(true).keySet()).containsExactly("0.weight", "0.bias");
            assertThat(net.get(0).namedBuffers(false).keySet())
                    .containsExactly("running_mean", "running_var", "num_batches_tracked");
            assertThat(net.namedBuffers(false)).isEmpty();
            assertThat(net.namedBuffers(true)).hasSize(3);
        }
    }

    @Test
    void findsItsPartsByTheirPaths() {
        try (Net net = new Net()) {
            assertThat(net.getSubmodule("")).isSameAs(net);
            assertThat(net.getSubmodule("body.0")).isSameAs(net.body.get(0));
            assertThat(net.getParameter("head.bias")).isSameAs(net.head.bias());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.getSubmodule("body.7"))
                    .withMessage("no module has the path 'body.7': Sequential has no part '7', it has [0, 1, 2]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.getParameter("head.scale"))
                    .withMessage("no parameter has the key 'head.scale': Linear has [weight, bias]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.getBuffer("head.scale"))
                    .withMessage("no buffer has the key 'head.scale': Linear has []");
        }
    }

    @Test
    void putsAModuleInThePlaceOfAPart() {
        try (Net net = new Net()) {
            net.getSubmodule("body.0").close();
            Linear after = net.setSubmodule("body.0", linear(2, 3));
            assertThat(net.body.get(0)).isSameAs(after);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.setSubmodule("", after))
                    .withMessage("a network cannot take the place of itself: the path is empty");
        }
    }

    @Test
    void refusesNamesThatKeysCannotHave() {
        Anything module = new Anything();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.register("a.b", new Anything()))
                .withMessage("a name in Anything is not empty and has no dot, which separates names; got 'a.b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.registerBuffer("", Torch.ones(1)))
                .withMessage("a name in Anything is not empty and has no dot, which separates names; got ''");
    }

    @Test
    void refusesNamesThatAreTaken() {
        Anything module = new Anything();
        module.registerParameter("x", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.registerBuffer("x", Torch.ones(1)))
                .withMessage("Anything has a 'x' already");
    }

    @Test
    void refusesParametersThatAreResults() {
        Tensor result = Torch.ones(2).requiresGrad_(true).mul(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anything().registerParameter("x", result))
                .withMessage("parameter 'x' of Anything is the result of recorded operators; register value.detach()");
    }

    @Test
    void refusesToContainItself() {
        Anything outer = new Anything();
        Anything inner = outer.register("inner", new Anything());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inner.register("outer", outer))
                .withMessage("layer 'outer' of Anything would contain the layer that contains it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outer.register("nothing", (UnaryModule<?>) null))
                .withMessage("layer 'nothing' of Anything is null");
    }

    @Test
    void refusesDtypesThatCannotBeTrained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anything().to(DType.INT64))
                .withMessage("a module's dtype is floating-point or complex, not torch.int64");
    }
}
