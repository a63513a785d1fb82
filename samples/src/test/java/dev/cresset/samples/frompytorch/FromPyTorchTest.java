package dev.cresset.samples.frompytorch;

import static dev.cresset.Index.*;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.init.Init.*;
import static dev.cresset.samples.frompytorch.Row.row;
import static dev.cresset.samples.frompytorch.Row.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.*;
import dev.cresset.nn.*;
import dev.cresset.nn.convolution.*;
import dev.cresset.nn.loss.*;
import dev.cresset.nn.normalization.*;
import dev.cresset.nn.recurrent.*;
import dev.cresset.optim.*;
import dev.cresset.optim.lrscheduler.*;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/from-pytorch.md}: each row's Java compiles here, and gives the answer that {@code from_pytorch.py} had from
 * PyTorch 2.13.0. In both, {@code x} and {@code y} are as below and the seed is 0 before each line.
 */
class FromPyTorchTest {

    private static final Path PAGE = Path.of("../docs/from-pytorch.md");

    private final Tensor x = Torch.tensor(new float[][] {{1, 2, 3}, {4, 5, 6}});
    private final Tensor y = Torch.tensor(new float[][] {{6, 5, 4}, {3, 2, 1}});
    private final Tensor image =
            Torch.arange(32).to(DType.FLOAT32).reshape(1, 2, 4, 4).div(8);
    private final Tensor kernel = Torch.ones(3, 2, 2, 2);
    private final Tensor classes = Torch.tensor(2, 0);

    private List<Row> rows() {
        // from_pytorch.py and the page read what follows.
        return List.of(
                section("Creating tensors"),
                row("torch.tensor(0.5)", () -> Torch.tensor(0.5)),
                row("torch.tensor(3)", () -> Torch.tensor(3)),
                row("torch.tensor(True)", () -> Torch.tensor(true)),
                row("torch.tensor([1, 2, 3])", () -> Torch.tensor(1, 2, 3)),
                row("torch.tensor([1.0, 2.0])", () -> Torch.tensor(1.0, 2.0)),
                row("torch.tensor([True, False])", () -> Torch.tensor(true, false)),
                row("torch.tensor([[1, 2], [3, 4]])", () -> Torch.tensor(new long[][] {{1, 2}, {3, 4}})),
                row("torch.tensor([1, 2], dtype=torch.float64)", () -> Torch.tensor(new float[] {1, 2}, DType.FLOAT64)),
                row("torch.tensor([1, 2, 3])", () -> Torch.tensor(List.of(1, 2, 3))),
                row("torch.tensor([1, 2.5])", () -> Torch.tensor(List.of(1, 2.5))),
                row("torch.tensor([[1, 2], [3, 4.5]])", () -> Torch.tensor(List.of(List.of(1, 2), List.of(3, 4.5)))),
                row("torch.zeros(2, 2)", () -> Torch.zeros(2, 2)),
                row("torch.zeros(2, 2, dtype=torch.int64)", () -> Torch.zeros(DType.INT64, 2, 2)),
                row("torch.ones(3, dtype=torch.bool)", () -> Torch.ones(DType.BOOL, 3)),
                row(
                        "torch.zeros(3, requires_grad=True).requires_grad",
                        () -> Torch.zeros(3).requiresGrad_().requiresGrad()),
                row("torch.zeros(x.shape)", () -> Torch.zeros(x.shape())),
                row("torch.full((2, 2), 7)", () -> Torch.full(Shape.of(2, 2), 7)),
                row("torch.full((2,), 0.5)", () -> Torch.full(Shape.of(2), 0.5)),
                row("torch.zeros_like(x)", () -> Torch.zerosLike(x)),
                row("torch.arange(5)", () -> Torch.arange(5)),
                row("torch.arange(1, 2, 0.25)", () -> Torch.arange(1, 2, 0.25)),
                row("torch.linspace(0, 1, 5)", () -> Torch.linspace(0, 1, 5)),
                row("torch.eye(2)", () -> Torch.eye(2)),
                row("torch.rand(2, 3)", () -> Torch.rand(2, 3)),
                row("torch.randn(2, 3)", () -> Torch.randn(2, 3)),
                row("torch.randint(10, (2, 3))", () -> Torch.randint(10, Shape.of(2, 3))),
                row("torch.randint(5, 10, (2, 3))", () -> Torch.randint(5, 10, Shape.of(2, 3))),
                row("torch.randperm(5)", () -> Torch.randperm(5)),
                section("Shapes, dtypes, values"),
                row("x.shape", () -> x.shape()),
                row("x.size()", () -> x.size()),
                row("x.size(0)", () -> x.size(0)),
                row("x.shape[-1]", () -> x.shape().get(-1)),
                row("str(list(x.shape))", () -> x.shape().toString()),
                row("x.ndim", () -> x.ndim()),
                row("x.numel()", () -> x.numel()),
                row("str(x.dtype)", () -> x.dtype().toString()),
                row("x.sum().item()", () -> x.sum().item()),
                row("x.tolist()", () -> x.tolist()),
                row("x.to(torch.int64)", () -> x.to(DType.INT64)),
                row("x.long()", () -> x.long_()),
                row("x.double()", () -> x.double_()),
                row("x.bool()", () -> x.bool()),
                section("Indexing"),
                row("x[0]", () -> x.get(0)),
                row("x[0, 1]", () -> x.get(0, 1)),
                row("x[-1, -1]", () -> x.get(-1, -1)),
                row("x[:, 1]", () -> x.get(ALL, 1)),
                row("x[..., -1]", () -> x.get(ELLIPSIS, -1)),
                row("x[..., 0]", () -> x.get(new Index.Ellipsis(), 0)),
                row("x[0:1]", () -> x.get(slice(0, 1))),
                row("x[:, 0:3:2]", () -> x.get(ALL, slice(0, 3, 2))),
                row("x[None]", () -> x.get(NEW_AXIS)),
                row("x[:, None]", () -> x.get(ALL, NEW_AXIS)),
                row("x[x > 2]", () -> x.get(x.gt(2))),
                row("x[torch.tensor([1, 0])]", () -> x.get(Torch.tensor(1, 0))),
                row("x[:, [2, 0]]", () -> x.get(ALL, new int[] {2, 0})),
                section("Assigning"),
                row("(x.__setitem__((0, 0), 5), x)[1]", () -> {
                    x.set(5, 0, 0);
                    return x;
                }),
                row("(x.__setitem__(x > 2, 0), x)[1]", () -> {
                    x.set(0, x.gt(2));
                    return x;
                }),
                row("(x.__setitem__((slice(None), 1), y[:, 0]), x)[1]", () -> {
                    x.set(y.get(ALL, 0), ALL, 1);
                    return x;
                }),
                section("Arithmetic"),
                row("x + y", () -> x.add(y)),
                row("x + 1", () -> x.add(1)),
                row("x * 2.5", () -> x.mul(2.5)),
                row("x - y", () -> x.sub(y)),
                row("x / y", () -> x.div(y)),
                row("1 - x", () -> Torch.tensor(1).sub(x)),
                row("-x", () -> x.neg()),
                row("x ** 2", () -> x.pow(2)),
                row("x @ y.T", () -> x.matmul(y.T())),
                row("x.mT", () -> x.mT()),
                row("x % 2", () -> x.remainder(2)),
                row("x // 2", () -> x.floorDivide(2)),
                row("x > y", () -> x.gt(y)),
                row("x == 2", () -> x.eq(2)),
                row("(x > 2) & (y > 2)", () -> x.gt(2).bitwiseAnd(y.gt(2))),
                row("torch.where(x > 1, x, 0)", () -> Torch.where(x.gt(1), x, 0)),
                row("torch.where(x > y, x, y)", () -> Torch.where(x.gt(y), x, y)),
                row("torch.maximum(x, y)", () -> Torch.maximum(x, y)),
                row("x.clamp(2, 5)", () -> x.clamp(2, 5)),
                row("x.exp()", () -> x.exp()),
                row("torch.sqrt(x)", () -> Torch.sqrt(x)),
                section("Reducing"),
                row("x.sum()", () -> x.sum()),
                row("x.sum(0)", () -> x.sum(0)),
                row("x.mean(1, keepdim=True)", () -> x.mean(new long[] {1}, true)),
                row("x.max()", () -> x.max()),
                row("x.max(1).values", () -> x.max(1).values()),
                row("x.max(1).indices", () -> x.max(1).indices()),
                row("x.argmax(1)", () -> x.argmax(1)),
                row("x.std()", () -> x.std()),
                row("x.norm()", () -> x.norm()),
                row("x.cumsum(1)", () -> x.cumsum(1)),
                row("x.topk(2).values", () -> x.topk(2).values()),
                row("x.sort(1, True).indices", () -> x.sort(1, true).indices()),
                row("torch.allclose(x, x + 1e-9)", () -> Torch.allclose(x, x.add(1e-9))),
                section("Reshaping and joining"),
                row("x.reshape(3, 2)", () -> x.reshape(3, 2)),
                row("x.view(-1)", () -> x.view(-1)),
                row("x.reshape(y.shape)", () -> x.reshape(y.shape())),
                row("x.T", () -> x.T()),
                row("x.transpose(0, 1)", () -> x.transpose(0, 1)),
                row("x.permute(1, 0)", () -> x.permute(1, 0)),
                row("x.unsqueeze(0)", () -> x.unsqueeze(0)),
                row("x.flatten()", () -> x.flatten()),
                row("x.repeat(1, 2)", () -> x.repeat(1, 2)),
                row("x[:1].expand(4, 3)", () -> x.get(slice(0, 1)).expand(4, 3)),
                row("torch.cat([x, y])", () -> Torch.cat(x, y)),
                row("torch.cat([x, y], 1)", () -> Torch.cat(1, x, y)),
                row("torch.cat([x, y], 1)", () -> Torch.cat(List.of(x, y), 1)),
                row("torch.stack([x, y])", () -> Torch.stack(x, y)),
                row("torch.vstack([x, y])", () -> Torch.vstack(x, y)),
                row("torch.einsum('ij,kj->ik', x, y)", () -> Torch.einsum("ij,kj->ik", x, y)),
                row("torch.meshgrid(x[0], y[0], indexing='ij')", () -> Torch.meshgrid("ij", x.get(0), y.get(0))),
                row("x.split(2, 1)", () -> x.split(2, 1)),
                row("x.chunk(3, 1)", () -> x.chunk(3, 1)),
                section("Autograd"),
                row("(lambda w: ((w * x).sum().backward(), w.grad)[1])(torch.ones(3, requires_grad=True))", () -> {
                    Tensor w = Torch.ones(3).requiresGrad_();
                    w.mul(x).sum().backward();
                    return w.grad();
                }),
                row(
                        "torch.autograd.grad((x.requires_grad_() ** 2).sum(), x)[0]",
                        () -> Autograd.grad(x.requiresGrad_().pow(2).sum(), x).get(0)),
                section("torch.nn.functional"),
                row("F.relu(x - 3)", () -> F.relu(x.sub(3))),
                row("F.softmax(x, 1)", () -> F.softmax(x, 1)),
                row("F.dropout(x, 0.5)", () -> F.dropout(x, 0.5)),
                row("F.layer_norm(x, (3,))", () -> F.layerNorm(x, 3)),
                row("F.linear(x, y)", () -> F.linear(x, y)),
                row("F.cross_entropy(x, classes)", () -> F.crossEntropy(x, classes)),
                row("F.mse_loss(x, y)", () -> F.mseLoss(x, y)),
                row("F.mse_loss(x, y, reduction='sum')", () -> F.mseLoss(x, y, Reduction.SUM)),
                row("F.one_hot(classes, 3)", () -> F.oneHot(classes, 3)),
                row("F.conv2d(image, kernel)", () -> F.conv2d(image, kernel)),
                row("F.max_pool2d(image, 2)", () -> F.maxPool2d(image, 2)),
                row("F.interpolate(image, scale_factor=2.0)", () -> F.interpolate(image, 2.0)),
                row("F.pad(x, (1, 1))", () -> F.pad(x, 1, 1)),
                row("F.normalize(x)", () -> F.normalize(x)),
                section("Layers and networks"),
                row("nn.LeakyReLU(0.2)", () -> leakyRelu(0.2).build()),
                row("nn.ELU(0.5)", () -> elu(0.5).build()),
                row("nn.Linear(3, 2)(x)", () -> linear(3, 2).build().call(x)),
                row(
                        "nn.Conv2d(2, 3, 3, padding=1)(image)",
                        () -> conv2d(2, 3, 3).padding(1).build().call(image)),
                row(
                        "nn.Conv2d(2, 3, 3, padding=1)",
                        () -> conv2d(2, 3, 3).padding(1).build()),
                row("nn.MaxPool2d(2)(image)", () -> maxPool2d(2).build().call(image)),
                row("nn.BatchNorm2d(2)(image)", () -> batchNorm2d(2).build().call(image)),
                row(
                        "nn.Upsample(scale_factor=2)(image).shape",
                        () -> upsample().scaleFactor(2).build().call(image).shape()),
                row(
                        "nn.Unflatten(1, (1, 3))(x).shape",
                        () -> unflatten(1, 1, 3).build().call(x).shape()),
                row(
                        "nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))(x)",
                        () -> sequential(linear(3, 4), relu(), linear(4, 2)).call(x)),
                row(
                        "nn.Sequential(nn.Linear(3, 2), nn.Dropout()).eval()(x)",
                        () -> sequential(linear(3, 2), dropout()).eval().call(x)),
                row("nn.CrossEntropyLoss()(x, classes)", () -> new CrossEntropyLoss().call(x, classes)),
                row("nn.LSTM(3, 2)(x)[0]", () -> lstm(3, 2).build().call(x).output()),
                row(
                        "nn.MultiheadAttention(3, 1)(x, x, x)[0]",
                        () -> multiheadAttention(3, 1).build().call(x, x, x).output()),
                row("nn.Sequential(nn.Linear(3, 2), nn.ReLU())", () -> sequential(linear(3, 2), relu())),
                row(
                        "sum(p.numel() for p in nn.Linear(3, 2).parameters())",
                        () -> linear(3, 2).build().parameters().stream()
                                .mapToLong(Tensor::numel)
                                .sum()),
                row(
                        "' '.join(nn.Sequential(nn.Linear(3, 2)).state_dict())",
                        () -> String.join(
                                " ", sequential(linear(3, 2)).stateDict().keySet())),
                section("Optimizers"),
                row(
                        "torch.optim.SGD([x], lr=0.1, momentum=0.9)",
                        () -> SGD.builder(List.of(x)).lr(0.1).momentum(0.9).build()),
                row("torch.optim.Adam([x])", () -> Adam.builder(List.of(x)).build()),
                row(
                        "torch.optim.AdamW([x], lr=0.01)",
                        () -> AdamW.builder(List.of(x)).lr(0.01).build()));
        // The end of what they read.
    }

    @Test
    void eachLineGivesPyTorchsAnswer() throws Exception {
        Map<String, String> answers = answers();
        long before = Tensor.liveCount();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows().size(); i++) {
            try (Scope _ = Scope.open()) {
                check(rowWithFreshInputs(i), answers, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        collectModules(before);
    }

    private static void check(Row row, Map<String, String> answers, List<String> wrong) {
        if (!row.isSection()) {
            Answer expected = Answer.parse(answers.getOrDefault(row.python(), "text (no answer: run from_pytorch.py)"));
            Torch.manualSeed(0);
            Answer actual = answer(row);
            if (!actual.agreesWith(expected)) {
                wrong.add("%n%s%n  PyTorch %s%n  Cresset %s".formatted(row.python(), expected, actual));
            }
        }
    }

    /** Modules that nobody holds any more are the garbage collector's to free. */
    private static void collectModules(long before) throws InterruptedException {
        for (int i = 0; i < 100 && Tensor.liveCount() > before; i++) {
            System.gc();
            Thread.sleep(20);
        }
    }

    /** Some rows change their inputs. */
    private static Row rowWithFreshInputs(int index) {
        return new FromPyTorchTest().rows().get(index);
    }

    private static Answer answer(Row row) {
        try {
            return Answer.of(row.java().call());
        } catch (Exception e) {
            return new Answer("threw", List.of(e.toString()));
        }
    }

    private static Map<String, String> answers() throws IOException {
        try (InputStream resource = FromPyTorchTest.class.getResourceAsStream("from_pytorch.tsv")) {
            Map<String, String> answers = new LinkedHashMap<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                answers.put(line.substring(0, tab), line.substring(tab + 1));
            });
            return answers;
        }
    }

    @Test
    void thePageShowsTheseRows() throws IOException {
        String page = Page.render(
                Files.readString(Path.of("src/test/java/dev/cresset/samples/frompytorch/FromPyTorchTest.java")));
        if (Boolean.getBoolean("cresset.write.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().as("renew it with -Dcresset.write.docs=true").isEqualTo(page);
    }
}
