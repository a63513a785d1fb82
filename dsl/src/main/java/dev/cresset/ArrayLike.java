package dev.cresset;

import java.lang.reflect.Array;

/**
 * Numbers, truth values, and arrays and lists of them in any depth, as the data of a tensor. Arrays of primitive values keep their type;
 * everything else has the dtype that PyTorch gives to Python's numbers.
 */
final class ArrayLike {

    private final Object data;
    private final ArrayLikeForm form;

    private ArrayLike(Object data) {
        this.data = data;
        form = ArrayLikeForm.of(data);
    }

    /**
     * @param data numbers, truth values, tensors of one element, arrays and lists of these
     * @throws IllegalArgumentException if the data holds something else, or parts of different lengths
     */
    static Tensor tensor(Object data) {
        ArrayLike values = new ArrayLike(data);
        return values.tensor(values.form.dtype());
    }

    /**
     * Like {@link #tensor(Object)}.
     *
     * @throws IllegalArgumentException also if a number does not fit the options' dtype, or their layout is not for values
     */
    static Tensor tensor(Object data, TensorOptions options) {
        if (options.layout() != null && options.layout() != Layout.STRIDED) {
            throw new IllegalArgumentException(
                    "values become a tensor of the layout torch.strided, not " + options.layout());
        }
        ArrayLike values = new ArrayLike(data);
        DType dtype = options.dtype() == null ? values.form.dtype() : options.dtype();
        Device device = options.device() == null ? Device.CPU : options.device();
        try (Tensor made = values.tensor(dtype)) {
            return options.applyTo(options.pinMemory() ? made.pinMemory() : made.to(device));
        }
    }

    /** @throws IllegalArgumentException also if the shape has another number of elements */
    static Tensor tensor(Object data, Shape shape) {
        try (Tensor made = tensor(data)) {
            if (made.numel() != shape.numel()) {
                throw new IllegalArgumentException("a tensor of shape " + shape + " has " + shape.numel()
                        + " elements, but the data has " + made.numel());
            }
            return made.view(shape);
        }
    }

    private Tensor tensor(DType dtype) {
        if (form.primitive() == null) {
            NumberBlock numbers = new NumberBlock(dtype, form.count());
            addTo(numbers, data);
            return numbers.tensor(form.shape());
        }
        Object flat = Array.newInstance(form.primitive(), form.count());
        copy(data, flat, 0);
        try (Tensor made = NestedArray.flat(flat, form.shape())) {
            return made.to(dtype);
        }
    }

    private static void addTo(NumberBlock numbers, Object part) {
        if (ArrayLikeForm.isSequence(part)) {
            for (int i = 0; i < ArrayLikeForm.length(part); i++) {
                addTo(numbers, ArrayLikeForm.element(part, i));
            }
        } else {
            numbers.add(part);
        }
    }

    /** @return the position behind the part */
    private static int copy(Object part, Object flat, int position) {
        int length = ArrayLikeForm.length(part);
        if (part.getClass().componentType() == flat.getClass().componentType()) {
            System.arraycopy(part, 0, flat, position, length);
            return position + length;
        }
        int next = position;
        for (int i = 0; i < length; i++) {
            next = copy(ArrayLikeForm.element(part, i), flat, next);
        }
        return next;
    }
}
