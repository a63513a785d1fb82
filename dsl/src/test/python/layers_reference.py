"""What PyTorch's layers compute, one file for each theme. Usage: python layers_reference.py"""

import warnings

import torch
from layer_cases import Cases
from torch import nn
from torch.nn.utils import parametrizations as P

warnings.simplefilter("ignore")
torch.set_num_threads(1)


def convolutions():
    case = Cases("convolutions")
    case("linear", lambda: nn.Linear(5, 3), "f2,5")
    case("conv1d", lambda: nn.Conv1d(2, 4, 3), "f2,2,7")
    case("conv1d/unbatched", lambda: nn.Conv1d(2, 2, 2, stride=2, padding=1, dilation=2, groups=2), "f2,7")
    case("conv1d/same", lambda: nn.Conv1d(2, 2, 2, padding="same", bias=False), "f1,2,5")
    case("conv1d/circular", lambda: nn.Conv1d(2, 2, 3, padding=2, padding_mode="circular"), "f1,2,5")
    case("conv1d/reflect", lambda: nn.Conv1d(2, 2, 3, padding=1, padding_mode="reflect"), "f1,2,5")
    case("conv2d", lambda: nn.Conv2d(2, 3, (2, 3), stride=(1, 2), padding=(0, 1)), "f1,2,4,5")
    case("conv3d", lambda: nn.Conv3d(2, 2, 2), "f1,2,3,3,3")
    case(
        "conv3d/options",
        lambda: nn.Conv3d(2, 2, (1, 2, 2), stride=(1, 2, 1), padding=(0, 1, 0), dilation=(1, 1, 2), groups=2),
        "f1,2,2,3,4",
    )
    case("conv3d/same", lambda: nn.Conv3d(1, 2, (1, 2, 3), padding="same", padding_mode="replicate"), "f1,1,2,3,3")
    case("convtranspose1d", lambda: nn.ConvTranspose1d(2, 4, 3), "f2,2,4")
    case(
        "convtranspose1d/options",
        lambda: nn.ConvTranspose1d(2, 4, 2, stride=3, padding=1, output_padding=2, groups=2, bias=False, dilation=2),
        "f1,2,4",
    )
    case("convtranspose1d/size", lambda: nn.ConvTranspose1d(1, 2, 3, stride=2), "f1,1,4", call=lambda m, x: m(x, output_size=[10]))
    case("convtranspose2d", lambda: nn.ConvTranspose2d(2, 2, 3), "f1,2,2,3")
    case(
        "convtranspose2d/options",
        lambda: nn.ConvTranspose2d(2, 4, (2, 1), stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2),
        "f1,2,3,2",
    )
    case("convtranspose2d/size", lambda: nn.ConvTranspose2d(1, 1, 2, stride=2), "f1,1,2,3", call=lambda m, x: m(x, output_size=[5, 6]))
    case("convtranspose3d", lambda: nn.ConvTranspose3d(1, 2, 2, stride=2, output_padding=1), "f1,1,2,1,2")
    case("bilinear", lambda: nn.Bilinear(3, 2, 4), "f5,3", "f5,2")
    case("bilinear/no_bias", lambda: nn.Bilinear(2, 2, 1, bias=False), "f2", "f2")
    signal, image, volume = "f1,2,5", "f1,2,3,4", "f1,1,2,3,2"
    for kind in ["Constant", "Zero", "Reflection", "Replication", "Circular"]:
        value = (3.5,) if kind == "Constant" else ()
        for n, x, sides in [(1, signal, (1, 2)), (2, image, (1, 2, 2, 0)), (3, volume, (1, 0, 2, 1, 0, 1))]:
            layer = getattr(nn, f"{kind}Pad{n}d")
            case(f"{kind.lower()}pad{n}d", lambda: layer(1, *value), x)
            case(f"{kind.lower()}pad{n}d/sides", lambda: layer(sides, *value), x)
    case("constantpad2d/narrower", lambda: nn.ConstantPad2d((-1, 1, 0, -1), 0.5), image)
    case.write()


def poolings():
    case = Cases("poolings")
    signal, image, volume = "f2,2,7", "f1,2,5,6", "f1,1,4,5,4"
    inputs = {1: signal, 2: image, 3: volume}
    pairs = {1: 3, 2: (3, 2), 3: (2, 3, 2)}
    strides = {1: 2, 2: (1, 2), 3: (2, 1, 2)}
    pads = {1: 1, 2: (1, 0), 3: (1, 1, 0)}
    ratios = {2: (0.5, 0.7), 3: (0.5, 0.5, 0.7)}

    def with_indices(layer):
        layer.return_indices = True
        return layer

    def indices(module, x):
        module.return_indices = True
        return module(x)

    def unpool(pool, *size):
        def call(module, x):
            y, where = with_indices(pool)(x)
            return module(y, where, *size)

        return call

    for n, x in inputs.items():
        mp = getattr(nn, f"MaxPool{n}d")
        case(f"maxpool{n}d", lambda: mp(2), x, call=indices)
        case(f"maxpool{n}d/options", lambda: mp(pairs[n], stride=strides[n], padding=pads[n]), x)
        case(f"maxpool{n}d/dilation", lambda: mp(2, stride=1, dilation=2, ceil_mode=True), x)
        ap = getattr(nn, f"AvgPool{n}d")
        case(f"avgpool{n}d", lambda: ap(2), x)
        case(f"avgpool{n}d/options", lambda: ap(pairs[n], stride=strides[n], padding=pads[n], ceil_mode=True, count_include_pad=False), x)
        if n > 1:
            case(f"avgpool{n}d/divisor", lambda: ap(2, divisor_override=3), x)
        lp = getattr(nn, f"LPPool{n}d")
        case(f"lppool{n}d", lambda: lp(2.0, 2), x)
        case(f"lppool{n}d/options", lambda: lp(3.0, pairs[n], stride=strides[n], ceil_mode=True), x.replace("f", "p"))
        up = getattr(nn, f"MaxUnpool{n}d")
        even = {1: "f2,2,6", 2: "f1,2,4,6", 3: "f1,1,4,2,4"}[n]
        case(f"maxunpool{n}d", lambda: up(2), even, call=unpool(mp(2)))
        full = {1: [7], 2: [5, 6], 3: [4, 5, 4]}[n]
        case(f"maxunpool{n}d/size", lambda: up(2), x, call=unpool(mp(2), full))
        aa = getattr(nn, f"AdaptiveAvgPool{n}d")
        case(f"adaptiveavgpool{n}d", lambda: aa(2), x)
        am = getattr(nn, f"AdaptiveMaxPool{n}d")
        case(f"adaptivemaxpool{n}d", lambda: am(2), x, call=indices)
        if n > 1:
            sizes = (None, 3) if n == 2 else (2, None, 1)
            case(f"adaptiveavgpool{n}d/sizes", lambda: aa(sizes), x)
            case(f"adaptivemaxpool{n}d/sizes", lambda: am(sizes), x)
            fp = getattr(nn, f"FractionalMaxPool{n}d")
            case(f"fractionalmaxpool{n}d", lambda: fp(2, output_size=2), x, call=indices)
            case(f"fractionalmaxpool{n}d/ratio", lambda: fp(pairs[n], output_ratio=ratios[n]), x)
    case.write()


def activations():
    case = Cases("activations")
    x = "f3,4"
    for layer in [
        nn.ReLU,
        nn.ReLU6,
        nn.SELU,
        nn.SiLU,
        nn.Mish,
        nn.Hardswish,
        nn.Hardsigmoid,
        nn.ELU,
        nn.CELU,
        nn.LeakyReLU,
        nn.RReLU,
        nn.Hardtanh,
        nn.GELU,
        nn.Hardshrink,
        nn.Softshrink,
        nn.Softplus,
        nn.GLU,
        nn.Sigmoid,
        nn.Tanh,
        nn.LogSigmoid,
        nn.Softsign,
        nn.Tanhshrink,
        nn.PReLU,
    ]:
        case(layer.__name__.lower(), layer, x)
    case("elu/options", lambda: nn.ELU(0.5), x)
    case("celu/options", lambda: nn.CELU(0.5), x)
    case("leakyrelu/options", lambda: nn.LeakyReLU(0.2), x)
    case("rrelu/options", lambda: nn.RReLU(0.1, 0.9), x)
    case("rrelu/eval", lambda: nn.RReLU(0.1, 0.9), x, train=False)
    case("hardtanh/options", lambda: nn.Hardtanh(-0.5, 1.5), x)
    case("threshold", lambda: nn.Threshold(0.1, -3.0), x)
    case("gelu/tanh", lambda: nn.GELU("tanh"), x)
    case("hardshrink/options", lambda: nn.Hardshrink(1.0), x)
    case("softshrink/options", lambda: nn.Softshrink(1.0), x)
    case("softplus/options", lambda: nn.Softplus(2.0, 1.0), x)
    case("glu/dim", lambda: nn.GLU(0), "f4,3")
    case("softmax", lambda: nn.Softmax(1), x)
    case("softmin", lambda: nn.Softmin(0), x)
    case("logsoftmax", lambda: nn.LogSoftmax(-1), x)
    case("softmax2d", nn.Softmax2d, "f2,3,2,2")
    case("softmax2d/unbatched", nn.Softmax2d, "f3,2,2")
    case("prelu/channels", lambda: nn.PReLU(4, 0.5), x)
    for layer in [
        nn.ReLU,
        nn.ReLU6,
        nn.SELU,
        nn.SiLU,
        nn.Mish,
        nn.Hardswish,
        nn.Hardsigmoid,
        nn.ELU,
        nn.CELU,
        nn.LeakyReLU,
        nn.RReLU,
        nn.Hardtanh,
    ]:
        case(f"{layer.__name__.lower()}/inplace", lambda: layer(inplace=True), x, call=lambda m, x: m(x.clone()))
    case("threshold/inplace", lambda: nn.Threshold(0.0, 1.0, True), x, call=lambda m, x: m(x.clone()))
    shapes = {
        nn.Dropout: "f4,5",
        nn.Dropout1d: "f3,4,2",
        nn.Dropout2d: "f3,4,2,2",
        nn.Dropout3d: "f2,4,1,2,2",
        nn.AlphaDropout: "f4,5",
        nn.FeatureAlphaDropout: "f3,4,2",
    }
    for layer, shape in shapes.items():
        name = layer.__name__.lower()
        case(name, layer, shape)
        case(f"{name}/p", lambda: layer(0.3), shape)
        case(f"{name}/eval", lambda: layer(0.3), shape, train=False)
        case(f"{name}/inplace", lambda: layer(0.4, inplace=True), shape, call=lambda m, x: m(x.clone()))
    case("dropout1d/unbatched", nn.Dropout1d, "f6,2")
    case("dropout3d/unbatched", nn.Dropout3d, "f6,1,2,1")
    case.write()


def normalizations():
    case = Cases("normalizations")
    shapes = {1: "f3,2,4", 2: "f2,2,2,3", 3: "f2,2,2,1,2"}

    def twice(m, x):
        return m(x), m(x)

    for n, x in shapes.items():
        for kind in ["Batch", "Instance"]:
            name = f"{kind.lower()}norm{n}d"
            layer = getattr(nn, f"{kind}Norm{n}d")
            case(name, lambda: layer(2), x, call=twice)
            case(f"{name}/options", lambda: layer(2, eps=1e-3, momentum=0.3, affine=True, track_running_stats=True), x, call=twice)
            case(f"{name}/cumulative", lambda: layer(2, momentum=None, affine=False, track_running_stats=True), x, call=twice)
            case(f"{name}/batch_only", lambda: layer(2, affine=True, track_running_stats=False, bias=False), x, train=False)
            case(f"{name}/eval", lambda: layer(2, affine=True, track_running_stats=True), x, train=False)
    case("batchnorm1d/rows", lambda: nn.BatchNorm1d(3), "f4,3")
    case("instancenorm1d/unbatched", lambda: nn.InstanceNorm1d(2), "f2,4")
    case("instancenorm3d/unbatched", lambda: nn.InstanceNorm3d(2), "f2,2,1,2")
    case("layernorm", lambda: nn.LayerNorm(4), "f2,3,4")
    case("layernorm/shape", lambda: nn.LayerNorm((3, 4), eps=1e-3, bias=False), "f2,3,4")
    case("layernorm/plain", lambda: nn.LayerNorm(4, elementwise_affine=False), "f2,4")
    case("rmsnorm", lambda: nn.RMSNorm(4), "f2,3,4")
    case("rmsnorm/options", lambda: nn.RMSNorm((3, 4), eps=1e-3, elementwise_affine=False), "f2,3,4")
    case("groupnorm", lambda: nn.GroupNorm(2, 4), "f2,4,3")
    case("groupnorm/options", lambda: nn.GroupNorm(3, 6, eps=1e-3, bias=False), "f2,6,1,2")
    case("groupnorm/plain", lambda: nn.GroupNorm(1, 4, affine=False), "f2,4,2")
    case("localresponsenorm", lambda: nn.LocalResponseNorm(2), "f2,3,4")
    case("localresponsenorm/options", lambda: nn.LocalResponseNorm(3, alpha=0.5, beta=0.5, k=2.0), "f1,4,2,3")
    case("localresponsenorm/volume", lambda: nn.LocalResponseNorm(2, 0.1), "f1,3,2,1,2")
    case("embedding", lambda: nn.Embedding(5, 3), "i5:2,4")
    case("embedding/padding", lambda: nn.Embedding(5, 3, padding_idx=-2), "i5:6")
    case("embedding/norm", lambda: nn.Embedding(4, 3, max_norm=0.5, norm_type=1.0, scale_grad_by_freq=True), "i4:6")
    case("embedding/sparse", lambda: nn.Embedding(4, 3, sparse=True), "i4:6")
    for mode in ["sum", "mean", "max"]:
        case(f"embeddingbag/{mode}", lambda: nn.EmbeddingBag(5, 3, mode=mode), "i5:2,4")
    starts, ends = torch.tensor([0, 2, 2]), torch.tensor([0, 2, 6])
    case("embeddingbag/offsets", lambda: nn.EmbeddingBag(5, 3, padding_idx=1), "i5:6", starts)
    case("embeddingbag/last", lambda: nn.EmbeddingBag(5, 3, include_last_offset=True, max_norm=1.0), "i5:6", ends)
    case(
        "embeddingbag/weights", lambda: nn.EmbeddingBag(5, 3, mode="sum"), "i5:2,3", "f2,3", call=lambda m, x, w: m(x, per_sample_weights=w)
    )
    case("embeddingbag/sparse", lambda: nn.EmbeddingBag(5, 3, mode="sum", sparse=True, scale_grad_by_freq=False), "i5:2,3")
    case.write()


def shapes():
    case = Cases("shapes")
    case("identity", nn.Identity, "f2,3")
    case("flatten", nn.Flatten, "f2,2,3,2")
    case("flatten/some", lambda: nn.Flatten(0, 1), "f2,2,3")
    case("unflatten", lambda: nn.Unflatten(1, (2, 3)), "f2,6")
    case("unflatten/rest", lambda: nn.Unflatten(-1, (2, -1)), "f2,6")
    case("pixelshuffle", lambda: nn.PixelShuffle(2), "f1,4,2,3")
    case("pixelunshuffle", lambda: nn.PixelUnshuffle(2), "f1,1,4,2")
    case("channelshuffle", lambda: nn.ChannelShuffle(2), "f1,4,2,1")
    case("unfold", lambda: nn.Unfold(2), "f1,2,3,4")
    case("unfold/options", lambda: nn.Unfold((2, 1), dilation=(1, 2), padding=(1, 0), stride=2), "f2,3,4")
    case("fold", lambda: nn.Fold((3, 4), 2), "f1,8,6")
    case("fold/options", lambda: nn.Fold(4, (2, 1), dilation=(1, 2), padding=(1, 0), stride=2), "f2,4,6")
    signal, image, volume = "f1,2,3", "f1,1,2,3", "f1,1,2,2,3"
    for mode, x in dict(nearest=signal, linear=signal, area=signal).items():
        case(f"upsample1d/{mode}", lambda: nn.Upsample(size=5, mode=mode), x)
    for mode in ["nearest", "nearest-exact", "bilinear", "bicubic", "area"]:
        case(f"upsample2d/{mode}", lambda: nn.Upsample(scale_factor=2.0, mode=mode), image)
        case(f"upsample2d/{mode}/factors", lambda: nn.Upsample(scale_factor=(1.7, 1.4), mode=mode), image)
    case("upsample2d/size", lambda: nn.Upsample(size=(3, 4)), image)
    case("upsample2d/aligned", lambda: nn.Upsample(scale_factor=2.0, mode="bilinear", align_corners=True), image)
    case("upsample2d/recomputed", lambda: nn.Upsample(scale_factor=1.7, mode="bilinear", recompute_scale_factor=True), image)
    case("upsamplingnearest2d", lambda: nn.UpsamplingNearest2d(scale_factor=2), image)
    case("upsamplingnearest2d/size", lambda: nn.UpsamplingNearest2d(size=(3, 5)), image)
    case("upsamplingbilinear2d", lambda: nn.UpsamplingBilinear2d(scale_factor=(2, 1.5)), image)
    case("upsamplingbilinear2d/size", lambda: nn.UpsamplingBilinear2d(size=(3, 4)), image)
    for mode in ["nearest", "nearest-exact", "trilinear", "area"]:
        case(f"upsample3d/{mode}", lambda: nn.Upsample(size=(3, 2, 4), mode=mode), volume)
    case("upsample1d/nearest-exact", lambda: nn.Upsample(scale_factor=1.5, mode="nearest-exact"), signal)
    case.write()


def losses():
    case = Cases("losses")
    two = ("f3,4", "f3,4")
    reduced = {
        "l1loss": (nn.L1Loss, two),
        "mseloss": (nn.MSELoss, two),
        "huberloss": (nn.HuberLoss, two),
        "smoothl1loss": (nn.SmoothL1Loss, two),
        "nllloss": (nn.NLLLoss, ("f4,3", "i3:4")),
        "poissonnllloss": (nn.PoissonNLLLoss, ("f3,4", "p3,4")),
        "kldivloss": (nn.KLDivLoss, ("f3,4", "p3,4")),
        "bceloss": (nn.BCELoss, ("p3,4", "p3,4")),
        "bcewithlogitsloss": (nn.BCEWithLogitsLoss, ("f3,4", "p3,4")),
        "hingeembeddingloss": (nn.HingeEmbeddingLoss, ("f6", "s6")),
        "softmarginloss": (nn.SoftMarginLoss, ("f6", "s6")),
        "multilabelsoftmarginloss": (nn.MultiLabelSoftMarginLoss, ("f3,4", "p3,4")),
        "multimarginloss": (nn.MultiMarginLoss, ("f4,3", "i3:4")),
        "cosineembeddingloss": (nn.CosineEmbeddingLoss, ("f4,3", "f4,3", "s4")),
        "marginrankingloss": (nn.MarginRankingLoss, ("f4", "f4", "s4")),
        "tripletmarginloss": (nn.TripletMarginLoss, ("f4,3", "f4,3", "f4,3")),
        "gaussiannllloss": (nn.GaussianNLLLoss, ("f3,4", "f3,4", "p3,4")),
        "tripletmarginwithdistanceloss": (nn.TripletMarginWithDistanceLoss, ("f4,3", "f4,3", "f4,3")),
        "crossentropyloss": (nn.CrossEntropyLoss, ("f4,3", "i3:4")),
        "multilabelmarginloss": (nn.MultiLabelMarginLoss, ("f2,4", torch.tensor([[3, 0, -1, 1], [2, -1, 0, 0]]))),
        "ctcloss": (nn.CTCLoss, ("f6,2,4", torch.tensor([[1, 2, 2], [3, 1, 0]]), torch.tensor([6, 5]), torch.tensor([3, 2]))),
    }
    for name, (loss, inputs) in reduced.items():
        for reduction in ["none", "mean", "sum"]:
            case(f"{name}/{reduction}", lambda: loss(reduction=reduction), *inputs)
    weight = torch.tensor([0.5, 1.0, 2.0])
    case("huberloss/delta", lambda: nn.HuberLoss(delta=0.5), *two)
    case("smoothl1loss/beta", lambda: nn.SmoothL1Loss(beta=0.5), *two)
    case("smoothl1loss/sharp", lambda: nn.SmoothL1Loss(beta=0.0), *two)
    case("nllloss/options", lambda: nn.NLLLoss(weight=weight, ignore_index=1), "f4,3", "i3:4")
    case("nllloss/image", lambda: nn.NLLLoss(weight=weight), "f2,3,2,1", "i3:2,2,1")
    case("crossentropyloss/options", lambda: nn.CrossEntropyLoss(weight=weight, ignore_index=1, label_smoothing=0.2), "f4,3", "i3:4")
    case("poissonnllloss/options", lambda: nn.PoissonNLLLoss(log_input=False, full=True, eps=1e-3), "p3,4", "p3,4")
    case("poissonnllloss/full", lambda: nn.PoissonNLLLoss(full=True), "f3,4", torch.arange(1.0, 13.0).reshape(3, 4))
    case("gaussiannllloss/options", lambda: nn.GaussianNLLLoss(full=True, eps=0.5), "f3,4", "f3,4", "p3")
    case("gaussiannllloss/column", lambda: nn.GaussianNLLLoss(), "f3,4", "f3,4", "p3,1")
    case("kldivloss/batchmean", lambda: nn.KLDivLoss(reduction="batchmean", log_target=True), *two)
    case("bceloss/weight", lambda: nn.BCELoss(weight=weight), "p2,3", "p2,3")
    case("bcewithlogitsloss/weights", lambda: nn.BCEWithLogitsLoss(weight=weight, pos_weight=torch.tensor([3.0, 1.0, 0.5])), "f2,3", "p2,3")
    case("hingeembeddingloss/margin", lambda: nn.HingeEmbeddingLoss(0.5), "f6", "s6")
    case("multilabelsoftmarginloss/weight", lambda: nn.MultiLabelSoftMarginLoss(weight=weight), "f2,3", "p2,3")
    case("multimarginloss/options", lambda: nn.MultiMarginLoss(p=2, margin=0.5, weight=weight), "f4,3", "i3:4")
    case("cosineembeddingloss/margin", lambda: nn.CosineEmbeddingLoss(0.3), "f4,3", "f4,3", "s4")
    case("marginrankingloss/margin", lambda: nn.MarginRankingLoss(0.5), "f4", "f4", "s4")
    case("tripletmarginloss/options", lambda: nn.TripletMarginLoss(margin=0.5, p=1.0, eps=1e-3, swap=True), "f4,3", "f4,3", "f4,3")

    def distance(a, b):
        return (a - b).abs().max(1).values

    case(
        "tripletmarginwithdistanceloss/options",
        lambda: nn.TripletMarginWithDistanceLoss(distance_function=distance, margin=2.0, swap=True),
        "f4,3",
        "f4,3",
        "f4,3",
    )
    lengths = torch.tensor([6, 5]), torch.tensor([3, 2])
    case("ctcloss/options", lambda: nn.CTCLoss(blank=3, zero_infinity=True), "f6,2,4", torch.tensor([1, 2, 2, 0, 1]), *lengths)
    adaptive = nn.AdaptiveLogSoftmaxWithLoss
    case("adaptivelogsoftmaxwithloss", lambda: adaptive(8, 12, [3, 6], div_value=2.0), "f5,8", torch.tensor([0, 7, 4, 11, 2]))
    case("adaptivelogsoftmaxwithloss/one", lambda: adaptive(4, 5, [2], head_bias=True), "f4", torch.tensor(3))
    case("adaptivelogsoftmaxwithloss/all", lambda: adaptive(4, 6, [2]), "f3,4", call=lambda m, x: (m.log_prob(x), m.predict(x)))
    case("cosinesimilarity", nn.CosineSimilarity, "f4,3", "f4,3")
    case("cosinesimilarity/options", lambda: nn.CosineSimilarity(dim=0, eps=0.1), "f4,3", "f4,3")
    case("pairwisedistance", nn.PairwiseDistance, "f4,3", "f4,3")
    case("pairwisedistance/options", lambda: nn.PairwiseDistance(p=1.0, eps=0.1, keepdim=True), "f4,3", "f4,3")
    case.write()


def recurrent():
    case = Cases("recurrent")
    pack = nn.utils.rnn.pack_padded_sequence
    pad = nn.utils.rnn.pad_packed_sequence

    def packed(module, x, *state):
        y, final = module(pack(x, [2, 4, 3], batch_first=module.batch_first, enforce_sorted=False), *state)
        return pad(y, batch_first=module.batch_first)[0], final

    def in_order(module, x):
        y, final = module(pack(x, [4, 3, 1]))
        return pad(y, padding_value=-1.0, total_length=5)[0], final

    for layer in [nn.RNN, nn.GRU, nn.LSTM]:
        name = layer.__name__.lower()
        states = ("f1,2,4", "f1,2,4") if layer is nn.LSTM else ("f1,2,4",)
        single = ("f1,4", "f1,4") if layer is nn.LSTM else ("f1,4",)
        both = ("f4,3,2", "f4,3,2") if layer is nn.LSTM else ("f4,3,2",)

        def given(m, x, *state):
            return m(x, state if layer is nn.LSTM else state[0])

        case(name, lambda: layer(3, 4), "f3,2,3")
        case(f"{name}/state", lambda: layer(3, 4), "f3,2,3", *states, call=given)
        case(f"{name}/unbatched", lambda: layer(3, 4, batch_first=True), "f3,3", *single, call=given)
        case(f"{name}/deep", lambda: layer(3, 2, num_layers=2, bidirectional=True, batch_first=True), "f3,2,3", *both, call=given)
        case(f"{name}/dropout", lambda: layer(3, 4, num_layers=2, dropout=0.5, bias=False), "f3,2,3")
        case(
            f"{name}/packed",
            lambda: layer(2, 2, num_layers=2, bidirectional=True),
            "f4,3,2",
            *both,
            call=lambda m, x, *s: packed(m, x, s if layer is nn.LSTM else s[0]),
        )
        case(f"{name}/in_order", lambda: layer(2, 3), "f4,3,2", call=in_order)
    case("rnn/relu", lambda: nn.RNN(3, 4, nonlinearity="relu"), "f3,2,3")
    case("lstm/projection", lambda: nn.LSTM(3, 4, num_layers=2, proj_size=2, bidirectional=True), "f3,2,3")
    case("rnncell", lambda: nn.RNNCell(3, 4), "f2,3")
    case("rnncell/relu", lambda: nn.RNNCell(3, 4, nonlinearity="relu"), "f2,3", "f2,4")
    case("rnncell/unbatched", lambda: nn.RNNCell(3, 4, bias=False), "f3", "f4")
    case("grucell", lambda: nn.GRUCell(3, 4), "f2,3")
    case("grucell/state", lambda: nn.GRUCell(3, 4, bias=False), "f2,3", "f2,4")
    case("lstmcell", lambda: nn.LSTMCell(3, 4), "f2,3")
    case("lstmcell/state", lambda: nn.LSTMCell(3, 4), "f2,3", "f2,4", "f2,4", call=lambda m, x, h, c: m(x, (h, c)))
    case("lstmcell/unbatched", lambda: nn.LSTMCell(3, 4, bias=False), "f3", "f4", "f4", call=lambda m, x, h, c: m(x, (h, c)))
    case.write()


def attention():
    case = Cases("attention")
    mha = nn.MultiheadAttention
    queries, keys = "f3,2,4", "f5,2,4"
    case("multihead", lambda: mha(4, 2), queries, keys, keys)
    case("multihead/self", lambda: mha(4, 2, batch_first=True), queries, call=lambda m, x: m(x, x, x))
    case("multihead/memory", lambda: mha(4, 2, bias=False), queries, keys, call=lambda m, q, k: m(q, k, k))
    case("multihead/unbatched", lambda: mha(4, 2), "f3,4", "f5,4", "f5,4")
    case("multihead/fused", lambda: mha(4, 2), queries, keys, keys, call=lambda m, *x: m(*x, need_weights=False))
    case("multihead/per_head", lambda: mha(4, 2), queries, keys, keys, call=lambda m, *x: m(*x, average_attn_weights=False))
    case("multihead/steps", lambda: mha(4, 2, add_bias_kv=True, add_zero_attn=True), queries, keys, keys)
    case("multihead/features", lambda: mha(4, 2, kdim=3, vdim=2, dropout=0.5), queries, "f5,2,3", "f5,2,2")
    case(
        "multihead/masks",
        lambda: mha(4, 2),
        queries,
        keys,
        keys,
        "f3,5",
        "f2,5",
        call=lambda m, q, k, v, a, p: m(q, k, v, key_padding_mask=p, attn_mask=a),
    )
    case(
        "multihead/masks_fused",
        lambda: mha(4, 2, add_bias_kv=True),
        queries,
        keys,
        keys,
        "f4,3,5",
        "f2,5",
        call=lambda m, q, k, v, a, p: m(q, k, v, key_padding_mask=p, attn_mask=a, need_weights=False),
    )
    hidden = torch.tensor([[False, False, True], [False, True, True]])
    case("multihead/truth", lambda: mha(4, 1), queries, hidden, call=lambda m, x, p: m(x, x, x, key_padding_mask=p, need_weights=False))
    causal = nn.Transformer.generate_square_subsequent_mask(3)
    case("multihead/causal", lambda: mha(4, 2), queries, call=lambda m, x: m(x, x, x, attn_mask=causal, is_causal=True))
    case(
        "multihead/causal_fused",
        lambda: mha(4, 2),
        queries,
        call=lambda m, x: m(x, x, x, attn_mask=causal, is_causal=True, need_weights=False),
    )
    small = dict(dim_feedforward=5, dropout=0.3)
    encoder, decoder = nn.TransformerEncoderLayer, nn.TransformerDecoderLayer
    case("encoderlayer", lambda: encoder(4, 2, 5), queries)
    case(
        "encoderlayer/options",
        lambda: encoder(4, 2, activation="gelu", layer_norm_eps=1e-3, batch_first=True, norm_first=True, bias=False, **small),
        queries,
    )
    case("encoderlayer/eval", lambda: encoder(4, 1, **small), queries, "f3,3", "f2,3", train=False)
    case("decoderlayer", lambda: decoder(4, 2, 5), queries, keys)
    case(
        "decoderlayer/options",
        lambda: decoder(4, 2, norm_first=True, batch_first=True, **small),
        "f2,3,4",
        "f2,5,4",
        call=lambda m, t, s: m(t, s, tgt_mask=causal, tgt_is_causal=True),
    )
    case("encoder", lambda: nn.TransformerEncoder(encoder(4, 2, **small), 2), queries)
    case("encoder/norm", lambda: nn.TransformerEncoder(encoder(4, 2, **small), 2, nn.LayerNorm(4)), queries, call=lambda m, x: m(x, causal))
    case("decoder", lambda: nn.TransformerDecoder(decoder(4, 2, **small), 2, nn.LayerNorm(4)), queries, keys)
    case("transformer", lambda: nn.Transformer(4, 2, 1, 2, 5, dropout=0.3), keys, queries, call=lambda m, s, t: m(s, t, tgt_mask=causal))
    case(
        "containers",
        lambda: nn.ModuleDict(
            {
                "list": nn.ModuleList([nn.ReLU(), nn.ReLU(), nn.Linear(1, 2), nn.ReLU()]),
                "empty": nn.ModuleList(),
                "weights": nn.ParameterList([torch.ones(2, 3), torch.ones(1)]),
                "named": nn.ParameterDict({"left": torch.ones(3), "right": torch.ones(2, 1).double()}),
            }
        ),
        call=lambda m: (),
    )
    case.write()


class Symmetric(nn.Module):
    def forward(self, x):
        return x.triu() + x.triu(1).T


def parametrizations():
    case = Cases("parametrizations", exact=False)
    weight_norm, spectral_norm, orthogonal = P.weight_norm, P.spectral_norm, P.orthogonal
    case("weightnorm/linear", lambda: weight_norm(nn.Linear(3, 4)), "f2,3")
    case("weightnorm/conv2d", lambda: weight_norm(nn.Conv2d(2, 3, 2), dim=1), "f1,2,3,3")
    case("weightnorm/whole", lambda: weight_norm(nn.Linear(3, 2), dim=None), "f2,3")
    case("weightnorm/lstm", lambda: weight_norm(nn.LSTM(2, 3), "weight_hh_l0"), "f3,1,2", call=lambda m, x: m(x)[0])
    case("weightnorm/bias", lambda: weight_norm(weight_norm(nn.Linear(2, 2)), "bias"), "f3,2")
    case("weightnorm/embedding", lambda: weight_norm(nn.Embedding(4, 3)), "i4:5")
    case("spectralnorm/linear", lambda: spectral_norm(nn.Linear(4, 3)), "f2,4")
    case("spectralnorm/eval", lambda: spectral_norm(nn.Linear(4, 3)), "f2,4", train=False)
    case(
        "spectralnorm/twice",
        lambda: spectral_norm(nn.Conv2d(2, 3, 2), n_power_iterations=3, eps=1e-6),
        "f1,2,3,3",
        call=lambda m, x: (m(x), m(x)),
    )
    case("spectralnorm/transposed", lambda: spectral_norm(nn.ConvTranspose1d(2, 3, 2)), "f1,2,4")
    case("spectralnorm/bias", lambda: spectral_norm(nn.Linear(2, 3), "bias"), "f1,2")
    case("orthogonal/square", lambda: orthogonal(nn.Linear(3, 3)), "f2,3")
    case("orthogonal/tall", lambda: orthogonal(nn.Linear(2, 4)), "f2,2")
    case("orthogonal/wide", lambda: orthogonal(nn.Linear(4, 2), orthogonal_map="matrix_exp"), "f2,4")
    case("orthogonal/cayley", lambda: orthogonal(nn.Linear(3, 4), orthogonal_map="cayley"), "f2,3")
    case("orthogonal/householder", lambda: orthogonal(nn.Linear(3, 4), orthogonal_map="householder", use_trivialization=False), "f2,3")

    def symmetric(m):
        return nn.utils.parametrize.register_parametrization(m, "weight", Symmetric())

    case("symmetric", lambda: symmetric(nn.Linear(3, 3)), "f2,3")
    case("symmetric/twice", lambda: symmetric(symmetric(nn.Linear(3, 3))), "f2,3")
    case("symmetric/normed", lambda: spectral_norm(symmetric(nn.Linear(3, 3))), "f2,3")
    case.write()


if __name__ == "__main__":
    convolutions()
    poolings()
    activations()
    normalizations()
    shapes()
    losses()
    recurrent()
    attention()
    parametrizations()
