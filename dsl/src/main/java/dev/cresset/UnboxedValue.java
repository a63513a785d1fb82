package dev.cresset;

import dev.cresset.bindings.Scalar;
import dev.cresset.bindings.dispatch.BoxedResults;
import dev.cresset.bindings.dispatch.SchemaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What operators give back, as Java's values. */
final class UnboxedValue implements BoxedResults.Reader<Object> {

    static final BoxedResults.Reader<Object> READER = new UnboxedValue();

    private UnboxedValue() {}

    /** Makes LibTorch's codes what the schema says that they are. */
    static Object ofType(SchemaType type, Object value) {
        if (type.is("ScalarType")) {
            return DType.of(code(value));
        }
        if (type.is("Layout")) {
            return Layout.of(code(value));
        }
        return type.is("QScheme") ? QScheme.of(code(value)) : value;
    }

    private static int code(Object value) {
        return ((Long) value).intValue();
    }

    @Override
    public Object none() {
        return null;
    }

    @Override
    public Object tensor(long address) {
        return Tensor.ofNullable(address);
    }

    @Override
    public Object scalar(Scalar scalar) {
        return scalar.kind() == Scalar.Kind.BOOL ? (Object) (scalar.first() != 0) : Numbers.number(scalar);
    }

    @Override
    public Object string(String text) {
        return text;
    }

    @Override
    public Object device(int code) {
        return Device.of(code);
    }

    @Override
    public Object list(BoxedResults elements) {
        int count = elements.count();
        List<Object> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(elements.read(this));
        }
        return Collections.unmodifiableList(list);
    }
}
