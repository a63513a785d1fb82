package dev.cresset.nn.transformer;

import dev.cresset.AttentionOutput;
import dev.cresset.F;
import dev.cresset.MultiHeadAttentionOptions;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.NonDynamicallyQuantizableLinear;
import dev.cresset.nn.OutputTensors;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;
import dev.cresset.nn.init.Init;
import java.util.Arrays;
import java.util.List;

/**
 * Multi-head attention: {@code out = concat(head_1, ..., head_h) W_o} with {@code head_i = softmax(Q W_q K^T
 * W_k / sqrt(d)) V W_v}, each in its share {@code d} of the features.
 *
 * <p>Shape: {@code (L, N, E), (S, N, kdim), (S, N, vdim) -> (L, N, E)}, with the batch first {@code (N, L, E)} and so
 * on, or without the {@code N}.
 *
 * <p>Initial values: {@code in_proj_weight}, of shape {@code (3 E, E)}, or {@code q_proj_weight}, {@code k_proj_weight}
 * and {@code v_proj_weight} where key or value have other features, Xavier-uniform; biases 0; {@code
 * out_proj.weight} that of {@link Linear}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">torch.nn.MultiheadAttention</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class MultiheadAttention extends Module<MultiheadAttention> {

    private static final OutputTensors<AttentionOutput> TENSORS = OutputTensors.of(
            result -> Arrays.asList(result.output(), result.weights()),
            tensors -> new AttentionOutput(tensors.get(0), tensors.get(1)));

    private final Spec spec;
    private final Tensor inWeight;
    private final Tensor queryWeight;
    private final Tensor keyWeight;
    private final Tensor valueWeight;
    private final Tensor inBias;
    private final Tensor biasKey;
    private final Tensor biasValue;
    private final Linear outProjection;

    /**
     * Builds a multi-head attention and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public MultiheadAttention(Spec spec) {
        this.spec = spec;
        long size = spec.embedDim;
        boolean same = spec.keyFeatures() == size && spec.valueFeatures() == size;
        queryWeight = matrix("q_proj_weight", !same, size, size);
        keyWeight = matrix("k_proj_weight", !same, size, spec.keyFeatures());
        valueWeight = matrix("v_proj_weight", !same, size, spec.valueFeatures());
        inWeight = matrix("in_proj_weight", same, 3 * size, size);
        inBias = registerParameter("in_proj_bias", spec.bias ? spec.parameters.empty(3 * size) : null);
        Linear.Spec out = new Linear.Spec(size, size, spec.bias, spec.parameters);
        outProjection = register("out_proj", new NonDynamicallyQuantizableLinear(out));
        biasKey = step("bias_k");
        biasValue = step("bias_v");
        resetParameters();
    }

    private Tensor matrix(String name, boolean exists, long rows, long columns) {
        return registerParameter(name, exists ? spec.parameters.empty(rows, columns) : null);
    }

    private Tensor step(String name) {
        return spec.addBiasKv ? registerParameter(name, spec.parameters.empty(1, 1, spec.embedDim)) : null;
    }

    /** Draws new initial values for all parameters but the weights of the output projection, as PyTorch does. */
    public void resetParameters() {
        for (Tensor weight : Arrays.asList(inWeight, queryWeight, keyWeight, valueWeight)) {
            if (weight != null) {
                Init.xavierUniform().initialize(weight);
            }
        }
        if (inBias != null) {
            Init.zeros().initialize(inBias);
            Init.zeros().initialize(outProjection.bias());
        }
        if (biasKey != null) {
            Init.xavierNormal().initialize(biasKey);
            Init.xavierNormal().initialize(biasValue);
        }
    }

    /**
     * Computes the attention without a mask, and its weights averaged over heads.
     *
     * @param query the queries, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param key the keys, of shape {@code (S, N, kdim)}, {@code (N, S, kdim)} with the batch first, or {@code (S, kdim)}
     * @param value the values, of shape {@code (S, N, vdim)}, {@code (N, S, vdim)} with the batch first, or {@code (S, vdim)}
     * @return the output and the weights
     * @throws IllegalArgumentException if a shape does not fit
     */
    public AttentionOutput call(Tensor query, Tensor key, Tensor value) {
        return call(query, key, value, AttentionMask.NONE, AttentionWeights.AVERAGED);
    }

    /**
     * Computes the attention under a mask, and its weights averaged over heads.
     *
     * @param query the queries, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param key the keys, of shape {@code (S, N, kdim)}, {@code (N, S, kdim)} with the batch first, or {@code (S, kdim)}
     * @param value the values, of shape {@code (S, N, vdim)}, {@code (N, S, vdim)} with the batch first, or {@code (S, vdim)}
     * @param mask the mask of what the queries do not see
     * @return the output and the weights
     * @throws IllegalArgumentException if a shape does not fit
     */
    public AttentionOutput call(Tensor query, Tensor key, Tensor value, AttentionMask mask) {
        return call(query, key, value, mask, AttentionWeights.AVERAGED);
    }

    /**
     * Computes the attention.
     *
     * @param query the queries, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param key the keys, of shape {@code (S, N, kdim)}, {@code (N, S, kdim)} with the batch first, or {@code (S, kdim)}
     * @param value the values, of shape {@code (S, N, vdim)}, {@code (N, S, vdim)} with the batch first, or {@code (S, vdim)}
     * @param mask the mask of what the queries do not see
     * @param weights the weights to return
     * @return the output and the weights
     * @throws IllegalArgumentException if a shape does not fit
     */
    public AttentionOutput call(Tensor query, Tensor key, Tensor value, AttentionMask mask, AttentionWeights weights) {
        return callWithHooks(
                List.of(query, key, value),
                inputs -> forward(inputs.get(0), inputs.get(1), inputs.get(2), mask, weights),
                TENSORS);
    }

    private AttentionOutput forward(
            Tensor query, Tensor key, Tensor value, AttentionMask mask, AttentionWeights weights) {
        checkInputs(query, key, value);
        try (Scope _ = Scope.open()) {
            AttentionInputs inputs = new AttentionInputs(query, key, value, spec.batchFirst && query.dim() == 3);
            AttentionOutput result =
                    F.multiHeadAttentionForward(inputs.query(), inputs.key(), inputs.value(), options(mask, weights));
            Tensor output = inputs.restore(result.output()).moveToOuterScope();
            Tensor shown = result.weights();
            return new AttentionOutput(output, shown == null ? null : shown.moveToOuterScope());
        }
    }

    private MultiHeadAttentionOptions options(AttentionMask mask, AttentionWeights weights) {
        return MultiHeadAttentionOptions.builder(spec.embedDim, spec.numHeads)
                .inProjWeight(parametrized("in_proj_weight", inWeight))
                .inProjBias(parametrized("in_proj_bias", inBias))
                .qProjWeight(parametrized("q_proj_weight", queryWeight))
                .kProjWeight(parametrized("k_proj_weight", keyWeight))
                .vProjWeight(parametrized("v_proj_weight", valueWeight))
                .biasK(parametrized("bias_k", biasKey))
                .biasV(parametrized("bias_v", biasValue))
                .addZeroAttn(spec.addZeroAttn)
                .dropoutP(spec.dropout)
                .outProjWeight(outProjection.weight())
                .outProjBias(outProjection.bias())
                .training(isTraining())
                .keyPaddingMask(mask.padding())
                .attnMask(mask.attention())
                .isCausal(mask.isCausal())
                .needWeights(weights != AttentionWeights.NONE)
                .averageAttnWeights(weights == AttentionWeights.AVERAGED)
                .build();
    }

    private void checkInputs(Tensor query, Tensor key, Tensor value) {
        boolean fits = (query.dim() == 2 || query.dim() == 3)
                && key.dim() == query.dim()
                && value.dim() == query.dim()
                && query.size(-1) == spec.embedDim
                && key.size(-1) == spec.keyFeatures()
                && value.size(-1) == spec.valueFeatures();
        Checks.that(
                fits,
                "MultiheadAttention takes queries, keys and values of %d, %d and %d features, got the shapes %s, %s and %s",
                spec.embedDim,
                spec.keyFeatures(),
                spec.valueFeatures(),
                query.shape(),
                key.shape(),
                value.shape());
    }

    /** {@return the output projection, behind the heads, of shape {@code (E, E)}} */
    public Linear outProjection() {
        return outProjection;
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link MultiheadAttention}.
     *
     * @param embedDim the number of features of the queries and of the output
     * @param numHeads the number of heads, which divides the number of features
     * @param dropout the probability that a weight becomes zero in training; 0 by default
     * @param bias whether the projections have biases; true by default
     * @param addBiasKv whether one learned step is appended to keys and values; false by default
     * @param addZeroAttn whether one step of zeros is appended to keys and values; false by default
     * @param kdim the number of features of the keys; null (the default) for {@code embedDim}
     * @param vdim the number of features of the values; null (the default) for {@code embedDim}
     * @param batchFirst whether the batch comes before the steps; false by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(
            long embedDim,
            long numHeads,
            double dropout,
            boolean bias,
            boolean addBiasKv,
            boolean addZeroAttn,
            Long kdim,
            Long vdim,
            boolean batchFirst,
            ParameterOptions parameters)
            implements LayerSpec<MultiheadAttention>, ParameterSpec<Spec> {

        public Spec {
            Checks.positive("MultiheadAttention", "features", embedDim);
            Checks.positive("MultiheadAttention", "heads", numHeads);
            Checks.probability("MultiheadAttention", dropout);
            Checks.that(
                    embedDim % numHeads == 0,
                    "MultiheadAttention cannot divide %d features into %d heads",
                    embedDim,
                    numHeads);
        }

        /** The defaults but for the numbers of features and heads. */
        public Spec(long embedDim, long numHeads) {
            this(embedDim, numHeads, 0, true, false, false, null, null, false, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code dropout}} */
        public Spec dropout(double dropout) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code bias}} */
        public Spec bias(boolean bias) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code addBiasKv}} */
        public Spec addBiasKv(boolean addBiasKv) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code addZeroAttn}} */
        public Spec addZeroAttn(boolean addZeroAttn) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code kdim}} */
        public Spec kdim(long kdim) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code vdim}} */
        public Spec vdim(long vdim) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        /** {@return this specification with another {@code batchFirst}} */
        public Spec batchFirst(boolean batchFirst) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return with(dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        private Spec with(
                double dropout,
                boolean bias,
                boolean addBiasKv,
                boolean addZeroAttn,
                Long kdim,
                Long vdim,
                boolean batchFirst,
                ParameterOptions parameters) {
            return new Spec(
                    embedDim, numHeads, dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst, parameters);
        }

        long keyFeatures() {
            return kdim == null ? embedDim : kdim;
        }

        long valueFeatures() {
            return vdim == null ? embedDim : vdim;
        }

        @Override
        public MultiheadAttention build() {
            return new MultiheadAttention(this);
        }
    }
}
