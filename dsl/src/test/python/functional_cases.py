"""What the functions of torch.nn.functional compute, one file for each subject. Usage: python functional_cases.py

A case is a name, which begins with that of the function, a call, and recipes of its inputs as in layer_cases.py; one with a capital letter
requires no gradient. Recorded are the outputs, and the gradients of half the sum of their squares.
"""

import math
import warnings

import torch
import torch.nn.functional as F
from layer_cases import draw, flat
from reference import Reference

warnings.simplefilter("ignore")
torch.set_num_threads(1)


class Cases:
    def __init__(self, subject):
        self.out = Reference(f"functional/{subject}.tsv", digits=7)

    def __call__(self, name, call, *inputs):
        tensors = [x if isinstance(x, torch.Tensor) else draw(x.lower(), i) for i, x in enumerate(inputs)]
        self.out.add_text(f"{name}/inputs", " ".join("=" if isinstance(x, torch.Tensor) else x for x in inputs))
        for i, x in enumerate(inputs):
            if isinstance(x, torch.Tensor):
                self.out.add(f"{name}/in{i}", x)
        for recipe, tensor in zip(inputs, tensors, strict=True):
            if tensor.is_floating_point() and not (isinstance(recipe, str) and recipe[0].isupper()):
                tensor.requires_grad_()
        torch.manual_seed(2)
        outputs = flat(call(*tensors))
        loss = sum(y.square().sum() / 2 for y in outputs if y.requires_grad)
        if isinstance(loss, torch.Tensor):
            loss.backward()
        for i, y in enumerate(outputs):
            self.out.add(f"{name}/out{i}", y)
        for i, x in enumerate(tensors):
            if x.grad is not None:
                self.out.add(f"{name}/in{i}.grad", x.grad.to_dense())

    def write(self):
        self.out.write()


SIGNAL, IMAGE, VOLUME = "f2,2,7", "f1,2,5,6", "f1,1,4,5,4"
INPUTS = {1: SIGNAL, 2: IMAGE, 3: VOLUME}


def convolutions():
    case = Cases("convolutions")
    kernels = {1: "f4,2,3", 2: "f3,2,2,3", 3: "f2,1,2,2,2"}
    biases = {1: "f4", 2: "f3", 3: "f2"}
    for n in (1, 2, 3):
        conv = getattr(F, f"conv{n}d")
        case(f"conv{n}d", conv, INPUTS[n], kernels[n])
        case(f"conv{n}d/bias", lambda x, w, b: conv(x, w, b, 2, 1), INPUTS[n], kernels[n], biases[n])
        case(f"conv{n}d/same", lambda x, w: conv(x, w, padding="same"), INPUTS[n], kernels[n])
    case("conv1d/unbatched", F.conv1d, "f2,7", "f4,2,3")
    case("conv1d/groups", lambda x, w: F.conv1d(x, w, dilation=2, groups=2), SIGNAL, "f4,1,3")
    case("conv2d/sides", lambda x, w: F.conv2d(x, w, stride=(1, 2), padding=(0, 1), dilation=(2, 1)), IMAGE, "f3,2,2,3")
    transposed = {1: "f2,3,3", 2: "f2,3,2,3", 3: "f1,2,2,2,2"}
    biases = {1: "f3", 2: "f3", 3: "f2"}
    for n in (1, 2, 3):
        conv = getattr(F, f"conv_transpose{n}d")
        case(f"conv_transpose{n}d", conv, INPUTS[n], transposed[n])
        case(f"conv_transpose{n}d/bias", lambda x, w, b: conv(x, w, b, 2, 1, 1), INPUTS[n], transposed[n], biases[n])
    case("conv_transpose1d/groups", lambda x, w: F.conv_transpose1d(x, w, groups=2, dilation=2), SIGNAL, "f2,2,3")
    case("conv_tbc", F.conv_tbc, "f5,2,3", "f2,3,4", "f4")
    case("conv_tbc/pad", lambda x, w, b: F.conv_tbc(x, w, b, 1), "f5,2,3", "f2,3,4", "f4")
    case("unfold", lambda x: F.unfold(x, 2), IMAGE)
    case("unfold/options", lambda x: F.unfold(x, (2, 3), dilation=(1, 2), padding=1, stride=2), IMAGE)
    case("fold", lambda x: F.fold(x, (4, 5), 2), "f1,8,12")
    case("fold/options", lambda x: F.fold(x, 4, (2, 3), dilation=1, padding=1, stride=(2, 1)), "f2,12,12")
    case.write()


def poolings():
    case = Cases("poolings")
    kernel = {1: 3, 2: (3, 2), 3: (2, 3, 2)}
    stride = {1: 2, 2: (1, 2), 3: (2, 1, 2)}
    pad = {1: 1, 2: (1, 0), 3: (1, 1, 0)}
    for n, x in INPUTS.items():
        avg, best, best_with = (getattr(F, name) for name in (f"avg_pool{n}d", f"max_pool{n}d", f"max_pool{n}d_with_indices"))
        case(f"avg_pool{n}d", lambda x: avg(x, 2), x)
        case(f"avg_pool{n}d/options", lambda x: avg(x, kernel[n], stride[n], pad[n], True, False), x)
        if n > 1:
            case(f"avg_pool{n}d/divisor", lambda x: avg(x, 2, divisor_override=3), x)
        case(f"max_pool{n}d", lambda x: best(x, 2), x)
        case(f"max_pool{n}d/options", lambda x: best(x, kernel[n], stride[n], pad[n], 1, True), x)
        case(f"max_pool{n}d_with_indices", lambda x: best_with(x, 2), x)
        case(f"max_pool{n}d_with_indices/options", lambda x: best_with(x, kernel[n], stride[n], pad[n]), x)
        unpool = getattr(F, f"max_unpool{n}d")
        even = {1: "f2,2,6", 2: "f1,2,4,6", 3: "f1,1,4,4,4"}[n]
        case(f"max_unpool{n}d", lambda x: unpool(*best(x, 2, return_indices=True), 2), even)
        size = {1: [7], 2: [5, 6], 3: [4, 5, 4]}[n]
        case(f"max_unpool{n}d/size", lambda x: unpool(*best(x, 2, 2, return_indices=True), 2, 2, 0, output_size=size), x)
        lp = getattr(F, f"lp_pool{n}d")
        case(f"lp_pool{n}d", lambda x: lp(x, 2, 2), x)
        case(f"lp_pool{n}d/options", lambda x: lp(x.abs(), 3.0, kernel[n], stride[n], True), x)
        case(f"lp_pool{n}d/inf", lambda x: lp(x, math.inf, 2), x)
        case(f"lp_pool{n}d/negative_inf", lambda x: lp(x, -math.inf, 2), x)
        sizes = {1: 3, 2: (2, 3), 3: (2, 3, 1)}[n]
        adaptive, largest = getattr(F, f"adaptive_avg_pool{n}d"), getattr(F, f"adaptive_max_pool{n}d")
        case(f"adaptive_avg_pool{n}d", lambda x: adaptive(x, sizes), x)
        case(f"adaptive_max_pool{n}d", lambda x: largest(x, sizes), x)
        case(f"adaptive_max_pool{n}d_with_indices", lambda x: largest(x, 2, return_indices=True), x)
    for n in (2, 3):
        x = INPUTS[n]
        fractional = getattr(F, f"fractional_max_pool{n}d")
        case(f"fractional_max_pool{n}d", lambda x: fractional(x, 2, output_size=5 - n), x)
        case(f"fractional_max_pool{n}d/ratio", lambda x: fractional(x, 2, output_ratio=(0.5,) * n), x)
        samples = f"P1,{2 if n == 2 else 1},{n}"
        case(f"fractional_max_pool{n}d_with_indices", lambda x: fractional(x, 2, output_size=2, return_indices=True), x)
        case(
            f"fractional_max_pool{n}d_with_indices/samples",
            lambda x, s: fractional(x, 2, output_size=2, return_indices=True, _random_samples=s),
            x,
            samples,
        )
    case.write()


def activations():
    case = Cases("activations")
    x = "f3,4"
    for name in ("relu", "relu6", "hardswish", "hardsigmoid", "selu", "silu", "mish", "elu", "celu", "leaky_relu", "hardtanh"):
        function = getattr(F, name)
        case(name, function, x)
        case(f"{name}/inplace", lambda x: function(x.clone(), inplace=True), x)
    for name in ("relu_", "selu_", "elu_", "celu_", "leaky_relu_", "hardtanh_", "rrelu_"):
        function = getattr(F, name)
        case(name, lambda x: function(x.clone()), x)
    case("threshold", lambda x: F.threshold(x, 0.5, 2.0), x)
    case("threshold/inplace", lambda x: F.threshold(x.clone(), 0.5, 2.0, True), x)
    case("threshold_", lambda x: F.threshold_(x.clone(), 0.5, 2.0), x)
    case("elu/alpha", lambda x: F.elu(x, 0.5), x)
    case("elu_/alpha", lambda x: F.elu_(x.clone(), 0.5), x)
    case("celu/alpha", lambda x: F.celu(x, 0.5), x)
    case("leaky_relu/slope", lambda x: F.leaky_relu(x, 0.2), x)
    case("hardtanh/bounds", lambda x: F.hardtanh(x, -0.5, 0.25), x)
    case("prelu", F.prelu, "f2,3,2", "p3")
    case("rrelu", F.rrelu, x)
    case("rrelu/training", lambda x: F.rrelu(x, training=True), x)
    case("rrelu/inplace", lambda x: F.rrelu(x.clone(), 0.1, 0.2, True, True), x)
    case("glu", F.glu, x)
    case("glu/dim", lambda x: F.glu(x, 0), "f4,3")
    case("gelu", F.gelu, x)
    case("gelu/tanh", lambda x: F.gelu(x, approximate="tanh"), x)
    for name in ("logsigmoid", "hardshrink", "tanhshrink", "softsign", "softplus", "softshrink", "tanh", "sigmoid"):
        case(name, getattr(F, name), x)
    case("hardshrink/lambd", lambda x: F.hardshrink(x, 0.25), x)
    case("softshrink/lambd", lambda x: F.softshrink(x, 0.25), x)
    case("softplus/options", lambda x: F.softplus(x, 2.0, 1.0), x)
    for name in ("softmin", "softmax", "log_softmax"):
        function = getattr(F, name)
        case(name, lambda x: function(x, 1), x)
        case(f"{name}/dtype", lambda x: function(x, -2, dtype=torch.float64), x)
    case("gumbel_softmax", F.gumbel_softmax, x)
    case("gumbel_softmax/hard", lambda x: F.gumbel_softmax(x, hard=True), x)
    case("gumbel_softmax/options", lambda x: F.gumbel_softmax(x, 0.5, False, dim=0), x)
    case.write()


def normalizations():
    case = Cases("normalizations")
    mean, var = torch.tensor([0.5, -0.5]), torch.tensor([2.0, 0.5])
    case("batch_norm", lambda x: F.batch_norm(x, mean, var), SIGNAL)
    case("batch_norm/affine", lambda x, w, b: F.batch_norm(x, mean, var, w, b, eps=0.1), SIGNAL, "f2", "f2")

    def training(x, w, b):
        running = mean.clone(), var.clone()
        return F.batch_norm(x, *running, w, b, training=True, momentum=0.3), *running

    case("batch_norm/training", training, SIGNAL, "f2", "f2")
    case("batch_norm/without", lambda x: F.batch_norm(x, None, None, training=True), SIGNAL)
    case("instance_norm", F.instance_norm, SIGNAL)
    case("instance_norm/affine", lambda x, w, b: F.instance_norm(x, None, None, w, b, eps=0.1), IMAGE, "f2", "f2")
    case("instance_norm/running", lambda x: F.instance_norm(x, mean, var, use_input_stats=False), SIGNAL)
    case("layer_norm", lambda x: F.layer_norm(x, (7,)), SIGNAL)
    case("layer_norm/affine", lambda x, w, b: F.layer_norm(x, (2, 7), w, b), SIGNAL, "f2,7", "f2,7")
    case("layer_norm/eps", lambda x: F.layer_norm(x, (7,), eps=0.1), SIGNAL)
    case("rms_norm", lambda x: F.rms_norm(x, (7,)), SIGNAL)
    case("rms_norm/options", lambda x, w: F.rms_norm(x, (2, 7), w, 0.1), SIGNAL, "f2,7")
    case("group_norm", lambda x: F.group_norm(x, 2), "f2,4,3")
    case("group_norm/affine", lambda x, w, b: F.group_norm(x, 2, w, b, 0.1), "f2,4,3", "f4", "f4")
    case("local_response_norm", lambda x: F.local_response_norm(x, 2), SIGNAL)
    case("local_response_norm/image", lambda x: F.local_response_norm(x, 3, 0.1, 0.5, 2.0), IMAGE)
    case("normalize", F.normalize, "f3,4")
    case("normalize/options", lambda x: F.normalize(x, 3.0, -1, 0.5), "f2,3,4")
    case.write()


def dropouts():
    case = Cases("dropouts")
    inputs = {"dropout": "f3,4", "dropout1d": "f2,3,4", "dropout2d": "f2,3,2,2", "dropout3d": "f2,3,2,2,2"}
    for name, x in inputs.items():
        function = getattr(F, name)
        case(name, function, x)
        case(f"{name}/p", lambda x: function(x, 0.25), x)
        case(f"{name}/evaluation", lambda x: function(x, training=False), x)
        case(f"{name}/inplace", lambda x: function(x.clone(), 0.25, True, True), x)
    case("dropout1d/unbatched", F.dropout1d, "f4,3")
    case("dropout1d/unbatched_inplace", lambda x: F.dropout1d(x.clone(), 0.5, True, True), "f4,3")
    case("dropout2d/signals", F.dropout2d, "f2,3,4")
    case("dropout3d/unbatched", F.dropout3d, "f3,2,2,2")
    for name in ("alpha_dropout", "feature_alpha_dropout"):
        function = getattr(F, name)
        case(name, function, "f3,4")
        case(f"{name}/training", lambda x: function(x, training=True), "f3,4")
        case(f"{name}/inplace", lambda x: function(x.clone(), 0.25, True, True), "f3,4")
    case.write()


def embeddings():
    case = Cases("embeddings")
    words, table = "i5:2,3", "f5,4"
    case("embedding", F.embedding, words, table)
    case("embedding/padding", lambda x, w: F.embedding(x, w, 1), words, table)
    case("embedding/negative_padding", lambda x, w: F.embedding(x, w, padding_idx=-2, scale_grad_by_freq=True), words, table)
    case("embedding/max_norm", lambda x, w: F.embedding(x, w * 1, max_norm=1.0), words, table)
    case("embedding/sparse", lambda x, w: F.embedding(x, w, sparse=True), words, table)
    case("embedding_bag", F.embedding_bag, words, table)
    for mode in ("sum", "max"):
        case(f"embedding_bag/{mode}", lambda x, w: F.embedding_bag(x, w, mode=mode), words, table)
    offsets = torch.tensor([0, 2, 3])
    case("embedding_bag/offsets", F.embedding_bag, "i5:6", table, offsets)
    ends = torch.tensor([0, 2, 6])
    case("embedding_bag/last", lambda x, w, o: F.embedding_bag(x, w, o, mode="sum", include_last_offset=True), "i5:6", table, ends)
    case(
        "embedding_bag/weights",
        lambda x, w, s: F.embedding_bag(x, w, mode="sum", per_sample_weights=s),
        words,
        table,
        "f2,3",
    )
    case(
        "embedding_bag/options",
        lambda x, w, o: F.embedding_bag(x, w * 1, o, 1.0, 3.0, True, "sum", False, None, False, 1),
        "i5:6",
        table,
        offsets,
    )
    case("one_hot", F.one_hot, words)
    case("one_hot/classes", lambda x: F.one_hot(x, 7), words)
    case.write()


def losses():
    case = Cases("losses")
    x, y = "f3,4", "p3,4"

    def each(name, call, *inputs):
        for reduction in ("none", "mean", "sum"):
            case(f"{name}/{reduction}", lambda *tensors: call(*tensors, reduction=reduction), *inputs)

    each("mse_loss", F.mse_loss, x, y)
    each("mse_loss/weight", lambda a, b, w, reduction: F.mse_loss(a, b, reduction=reduction, weight=w), x, y, "p3,4")
    case("mse_loss", F.mse_loss, x, y)
    case("mse_loss/broadcast", F.mse_loss, x, "p4")
    each("l1_loss", F.l1_loss, x, y)
    each("l1_loss/weight", lambda a, b, w, reduction: F.l1_loss(a, b, reduction=reduction, weight=w), x, y, "p3,4")
    case("l1_loss", F.l1_loss, x, y)
    case("l1_loss/broadcast", F.l1_loss, x, "p4")
    each("smooth_l1_loss", F.smooth_l1_loss, x, y)
    case("smooth_l1_loss", F.smooth_l1_loss, x, y)
    case("smooth_l1_loss/beta", lambda a, b: F.smooth_l1_loss(a, b, beta=0.5), x, y)
    case("smooth_l1_loss/zero", lambda a, b: F.smooth_l1_loss(a, b, beta=0.0), x, "p4")
    each("huber_loss", F.huber_loss, x, y)
    each("huber_loss/weight", lambda a, b, w, reduction: F.huber_loss(a, b, reduction, 0.5, w), x, y, "p3,4")
    case("huber_loss", F.huber_loss, x, y)
    case("huber_loss/delta", lambda a, b: F.huber_loss(a, b, delta=0.5), x, y)
    labels = "i4:3"
    each("cross_entropy", F.cross_entropy, x, labels)
    case("cross_entropy", F.cross_entropy, x, labels)
    case("cross_entropy/probabilities", F.cross_entropy, x, y)
    case("cross_entropy/weight", F.cross_entropy, x, labels, "P4")
    case("cross_entropy/smoothing", lambda a, b: F.cross_entropy(a, b, label_smoothing=0.1), x, labels)
    case("cross_entropy/ignore", lambda a, b, w: F.cross_entropy(a, b, w, ignore_index=1, label_smoothing=0.1), x, labels, "P4")
    case("cross_entropy/image", F.cross_entropy, "f2,3,2,2", "i3:2,2,2")
    each("nll_loss", lambda a, b, reduction: F.nll_loss(F.log_softmax(a, 1), b, reduction=reduction), x, labels)
    case("nll_loss", F.nll_loss, x, labels)
    case("nll_loss/weight", lambda a, b, w: F.nll_loss(a, b, w, ignore_index=1), x, labels, "P4")
    case("nll_loss/image", F.nll_loss, "f2,3,2,2", "i3:2,2,2")
    each("linear_cross_entropy", F.linear_cross_entropy, "f3,2", "f4,2", labels)
    case("linear_cross_entropy", F.linear_cross_entropy, "f3,2", "f4,2", labels)
    case(
        "linear_cross_entropy/options",
        lambda a, w, b, c, d: F.linear_cross_entropy(a, w, b, linear_bias=c, weight=d, ignore_index=1, label_smoothing=0.1),
        "f3,2",
        "f4,2",
        labels,
        "f4",
        "P4",
    )
    case("linear_cross_entropy/unbatched", F.linear_cross_entropy, "f2", "f4,2", "i4:")
    case(
        "linear_cross_entropy/dimensions",
        lambda a, w, b, c: F.linear_cross_entropy(a, w, b, linear_bias=c),
        "f3,2",
        "f4,5,2",
        "i4:3,5",
        "f4,5",
    )
    each("binary_cross_entropy", lambda a, b, reduction: F.binary_cross_entropy(a, b, reduction=reduction), "p3,4", y)
    case("binary_cross_entropy", F.binary_cross_entropy, "p3,4", y)
    case("binary_cross_entropy/weight", F.binary_cross_entropy, "p3,4", y, "P4")
    each("binary_cross_entropy_with_logits", F.binary_cross_entropy_with_logits, x, y)
    case("binary_cross_entropy_with_logits", F.binary_cross_entropy_with_logits, x, y)
    case(
        "binary_cross_entropy_with_logits/weights",
        lambda a, b, w, p: F.binary_cross_entropy_with_logits(a, b, w, pos_weight=p),
        x,
        y,
        "P4",
        "P4",
    )
    each("kl_div", F.kl_div, x, y)
    case("kl_div", F.kl_div, x, y)
    case("kl_div/batchmean", lambda a, b: F.kl_div(a, b, reduction="batchmean"), x, y)
    case("kl_div/log_target", lambda a, b: F.kl_div(a, b, reduction="batchmean", log_target=True), x, y)
    case("kl_div/number", lambda a, b: F.kl_div(a, b, reduction="batchmean"), "f", "p")
    each("poisson_nll_loss", F.poisson_nll_loss, x, y)
    case("poisson_nll_loss", F.poisson_nll_loss, x, y)
    case("poisson_nll_loss/options", lambda a, b: F.poisson_nll_loss(a, b, False, True, eps=1e-3), "p3,4", y)
    each("gaussian_nll_loss", lambda a, b, v, reduction: F.gaussian_nll_loss(a, b, v, reduction=reduction), x, y, "p3,4")
    case("gaussian_nll_loss", F.gaussian_nll_loss, x, y, "p3,4")
    case("gaussian_nll_loss/full", lambda a, b, v: F.gaussian_nll_loss(a, b, v, full=True, eps=0.5), x, y, "p3,4")
    case("gaussian_nll_loss/row", F.gaussian_nll_loss, x, y, "p3,1")
    case("gaussian_nll_loss/last", F.gaussian_nll_loss, x, y, "p3")
    case("gaussian_nll_loss/number", lambda a, b: F.gaussian_nll_loss(a, b, 0.25), x, y)
    each("margin_ranking_loss", F.margin_ranking_loss, "f4", "f4", "s4")
    case("margin_ranking_loss", F.margin_ranking_loss, "f4", "f4", "s4")
    case("margin_ranking_loss/margin", lambda a, b, s: F.margin_ranking_loss(a, b, s, 0.5), "f4", "f4", "s4")
    each("hinge_embedding_loss", F.hinge_embedding_loss, x, "s3,4")
    case("hinge_embedding_loss", F.hinge_embedding_loss, x, "s3,4")
    case("hinge_embedding_loss/margin", lambda a, s: F.hinge_embedding_loss(a, s, 0.5), x, "s3,4")
    each("cosine_embedding_loss", F.cosine_embedding_loss, x, x, "s3")
    case("cosine_embedding_loss", F.cosine_embedding_loss, x, x, "s3")
    case("cosine_embedding_loss/margin", lambda a, b, s: F.cosine_embedding_loss(a, b, s, 0.5), x, x, "s3")
    several = torch.tensor([[3, 0, -1, 1], [0, -1, 1, 2], [1, 2, 3, 0]])
    each("multilabel_margin_loss", F.multilabel_margin_loss, x, several)
    case("multilabel_margin_loss", F.multilabel_margin_loss, x, several)
    each("soft_margin_loss", F.soft_margin_loss, x, "s3,4")
    case("soft_margin_loss", F.soft_margin_loss, x, "s3,4")
    each("multilabel_soft_margin_loss", F.multilabel_soft_margin_loss, x, y)
    case("multilabel_soft_margin_loss", F.multilabel_soft_margin_loss, x, y)
    case("multilabel_soft_margin_loss/weight", F.multilabel_soft_margin_loss, x, y, "p4")
    each("multi_margin_loss", F.multi_margin_loss, x, labels)
    case("multi_margin_loss", F.multi_margin_loss, x, labels)
    case("multi_margin_loss/options", lambda a, b, w: F.multi_margin_loss(a, b, 2, 0.5, w), x, labels, "P4")
    each("triplet_margin_loss", F.triplet_margin_loss, x, x, x)
    case("triplet_margin_loss", F.triplet_margin_loss, x, x, x)
    case("triplet_margin_loss/options", lambda a, p, n: F.triplet_margin_loss(a, p, n, 0.5, 1.0, 1e-3, True), x, x, x)
    each("triplet_margin_with_distance_loss", F.triplet_margin_with_distance_loss, x, x, x)
    case("triplet_margin_with_distance_loss", F.triplet_margin_with_distance_loss, x, x, x)
    case(
        "triplet_margin_with_distance_loss/options",
        lambda a, p, n: F.triplet_margin_with_distance_loss(
            a, p, n, distance_function=lambda u, v: (u - v).abs().sum(-1), margin=0.5, swap=True
        ),
        x,
        x,
        x,
    )
    lengths = torch.tensor([5, 4]), torch.tensor([3, 2])

    def ctc(log_probs, targets, **options):
        return F.ctc_loss(F.log_softmax(log_probs, 2), targets + 1, *lengths, **options)

    each("ctc_loss", ctc, "f5,2,4", "i3:2,3")
    case("ctc_loss", ctc, "f5,2,4", "i3:2,3")
    case("ctc_loss/options", lambda p, t: ctc(p, t, blank=0, reduction="sum", zero_infinity=True), "f5,2,4", "i3:2,3")
    case("pairwise_distance", F.pairwise_distance, x, x)
    case("pairwise_distance/options", lambda a, b: F.pairwise_distance(a, b, 1.0, 1e-3, True), x, x)
    case("cosine_similarity", F.cosine_similarity, x, x)
    case("cosine_similarity/dim", lambda a, b: F.cosine_similarity(a, b, 0, 1e-3), x, x)
    case("pdist", F.pdist, x)
    case("pdist/p", lambda a: F.pdist(a, 1.0), x)
    case.write()


def images():
    case = Cases("images")
    case("pad", lambda x: F.pad(x, (1, 2)), SIGNAL)
    case("pad/value", lambda x: F.pad(x, (1, -1, 0, 2), value=0.5), IMAGE)
    for mode in ("reflect", "replicate", "circular"):
        case(f"pad/{mode}", lambda x: F.pad(x, (1, 2, 2, 0), mode), IMAGE)
    case("interpolate", lambda x: F.interpolate(x, 5), SIGNAL)
    case("interpolate/scale", lambda x: F.interpolate(x, scale_factor=2.0), IMAGE)
    case("interpolate/linear", lambda x: F.interpolate(x, 5, mode="linear"), SIGNAL)
    case("interpolate/bilinear", lambda x: F.interpolate(x, scale_factor=(1.5, 2.0), mode="bilinear", align_corners=True), IMAGE)
    case("interpolate/recompute", lambda x: F.interpolate(x, scale_factor=1.7, mode="bilinear", recompute_scale_factor=True), IMAGE)
    case("interpolate/antialias", lambda x: F.interpolate(x, (3, 4), mode="bilinear", antialias=True), IMAGE)
    case("interpolate/bicubic", lambda x: F.interpolate(x, (7, 4), mode="bicubic"), IMAGE)
    case("interpolate/bicubic_antialias", lambda x: F.interpolate(x, (3, 4), mode="bicubic", antialias=True), IMAGE)
    case("interpolate/lanczos", lambda x: F.interpolate(x, (3, 4), mode="lanczos", antialias=True), IMAGE)
    case("interpolate/trilinear", lambda x: F.interpolate(x, (3, 2, 5), mode="trilinear"), VOLUME)
    case("interpolate/exact", lambda x: F.interpolate(x, (3, 2, 5), mode="nearest-exact"), VOLUME)
    case("interpolate/exact_signal", lambda x: F.interpolate(x, 5, mode="nearest-exact"), SIGNAL)
    case("interpolate/exact_image", lambda x: F.interpolate(x, scale_factor=1.5, mode="nearest-exact"), IMAGE)
    case("interpolate/volume", lambda x: F.interpolate(x, scale_factor=(2.0, 1.0, 0.5)), VOLUME)
    case("interpolate/area", lambda x: F.interpolate(x, scale_factor=0.5, mode="area"), VOLUME)
    case("interpolate/area_image", lambda x: F.interpolate(x, 3, mode="area"), IMAGE)
    case("interpolate/area_signal", lambda x: F.interpolate(x, 3, mode="area"), SIGNAL)
    case("upsample", lambda x: F.upsample(x, 9), SIGNAL)
    case("upsample/bilinear", lambda x: F.upsample(x, scale_factor=2.0, mode="bilinear", align_corners=True), IMAGE)
    case("upsample_nearest", lambda x: F.upsample_nearest(x, (7, 8)), IMAGE)
    case("upsample_nearest/scale", lambda x: F.upsample_nearest(x, scale_factor=2.0), IMAGE)
    case("upsample_bilinear", lambda x: F.upsample_bilinear(x, (7, 8)), IMAGE)
    case("upsample_bilinear/scale", lambda x: F.upsample_bilinear(x, scale_factor=2.0), IMAGE)
    case("grid_sample", F.grid_sample, IMAGE, "f1,3,4,2")
    for mode, padding in (("nearest", "border"), ("bicubic", "reflection"), ("bilinear", "border")):
        case(f"grid_sample/{mode}", lambda x, g: F.grid_sample(x, g, mode, padding, True), IMAGE, "f1,3,4,2")
    case("grid_sample/volume", F.grid_sample, VOLUME, "f1,2,3,2,3")
    case("affine_grid", lambda t: F.affine_grid(t, (2, 3, 2, 3)), "f2,2,3")
    case("affine_grid/corners", lambda t: F.affine_grid(t, (2, 3, 2, 3), True), "f2,2,3")
    case("affine_grid/volume", lambda t: F.affine_grid(t, (1, 1, 2, 3, 2)), "f1,3,4")
    case("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), "f1,8,2,3")
    case("pixel_unshuffle", lambda x: F.pixel_unshuffle(x, 2), "f1,2,4,6")
    case("channel_shuffle", lambda x: F.channel_shuffle(x, 2), "f1,4,2,2")
    case("native_channel_shuffle", lambda x: F.native_channel_shuffle(x, 2), "F1,4,2,2")
    case.write()


def attention():
    case = Cases("attention")
    case("linear", F.linear, "f2,5", "f3,5")
    case("linear/bias", F.linear, "f2,5", "f3,5", "f3")
    case("bilinear", F.bilinear, "f5,3", "f5,2", "f4,3,2")
    case("bilinear/bias", F.bilinear, "f5,3", "f5,2", "f4,3,2", "f4")
    case("grouped_mm", lambda a, b: F.grouped_mm(a.bfloat16(), b.bfloat16()).float(), "f2,8,16", "f2,16,8")
    small = torch.float8_e4m3fn

    def scaled(a, b, *bias):
        one, two = torch.tensor(1.0), torch.tensor(2.0)
        whole = F.ScalingType.TensorWise
        return F.scaled_mm(a.to(small), b.to(small).t(), one, whole, two, whole, bias=bias[0].bfloat16() if bias else None).float()

    case("scaled_mm", scaled, "F16,32", "F16,32")
    qkv = ("f2,3,4,8", "f2,3,5,8", "f2,3,5,8")
    sdpa = F.scaled_dot_product_attention
    case("scaled_dot_product_attention", sdpa, *qkv)
    case("scaled_dot_product_attention/causal", lambda q, k, v: sdpa(q, k, v, is_causal=True), *qkv)
    case("scaled_dot_product_attention/mask", lambda q, k, v, m: sdpa(q, k, v, m), *qkv, "f4,5")
    case("scaled_dot_product_attention/scale", lambda q, k, v: sdpa(q, k, v, scale=0.5), *qkv)
    case("scaled_dot_product_attention/dropout", lambda q, k, v: sdpa(q, k, v, None, 0.5), *qkv)
    case("scaled_dot_product_attention/groups", lambda q, k, v: sdpa(q, k, v, enable_gqa=True), "f1,4,3,8", "f1,2,3,8", "f1,2,3,8")
    weights = ("f12,4", "f12", "f4,4", "f4")

    def attend(q, k, v, w, b, ow, ob, **options):
        return F.multi_head_attention_forward(q, k, v, 4, 2, w, b, None, None, False, 0.0, ow, ob, **options)

    steps = ("f3,2,4", "f5,2,4", "f5,2,4")
    case("multi_head_attention_forward", attend, *steps, *weights)
    case("multi_head_attention_forward/self", lambda x, *w: attend(x, x, x, *w), "f3,2,4", *weights)
    case("multi_head_attention_forward/memory", lambda x, y, *w: attend(x, y, y, *w), "f3,2,4", "f5,2,4", *weights)
    case("multi_head_attention_forward/unbatched", attend, "f3,4", "f5,4", "f5,4", *weights)
    case("multi_head_attention_forward/heads", lambda *x: attend(*x, average_attn_weights=False), *steps, *weights)
    case("multi_head_attention_forward/fused", lambda *x: attend(*x, need_weights=False), *steps, *weights)
    padding = torch.tensor([[False, False, True, False, True], [False, False, False, False, True]])
    case(
        "multi_head_attention_forward/masks",
        lambda q, k, v, w, b, ow, ob, m, p: attend(q, k, v, w, b, ow, ob, attn_mask=m, key_padding_mask=p),
        *steps,
        *weights,
        "f3,5",
        padding,
    )
    causal = torch.triu(torch.ones(3, 3, dtype=torch.bool), 1)
    case(
        "multi_head_attention_forward/causal",
        lambda x, *w: attend(x, x, x, *w, attn_mask=causal, is_causal=True, need_weights=False),
        "f3,2,4",
        *weights,
    )
    case(
        "multi_head_attention_forward/steps",
        lambda q, k, v, w, b, ow, ob, bk, bv, m: F.multi_head_attention_forward(
            q, k, v, 4, 2, w, b, bk, bv, True, 0.5, ow, ob, attn_mask=m
        ),
        *steps,
        *weights,
        "f1,1,4",
        "f1,1,4",
        "f4,3,5",
    )
    case(
        "multi_head_attention_forward/separate",
        lambda q, k, v, wq, wk, wv, b, ow: F.multi_head_attention_forward(
            q,
            k,
            v,
            4,
            2,
            None,
            b,
            None,
            None,
            False,
            0.0,
            ow,
            None,
            use_separate_proj_weight=True,
            q_proj_weight=wq,
            k_proj_weight=wk,
            v_proj_weight=wv,
        ),
        "f3,2,4",
        "f5,2,3",
        "f5,2,6",
        "f4,4",
        "f4,3",
        "f4,6",
        "f12",
        "f4,4",
    )
    case(
        "multi_head_attention_forward/static",
        lambda q, k, v, w, b, ow, ob, sk, sv: attend(q, k, v, w, b, ow, ob, static_k=sk, static_v=sv),
        *steps,
        *weights,
        "f4,5,2",
        "f4,5,2",
    )
    case.write()


if __name__ == "__main__":
    for subject in (convolutions, poolings, activations, normalizations, dropouts, embeddings, losses, images, attention):
        subject()
