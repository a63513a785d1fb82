package dev.cresset.zoo.files;

import dev.cresset.DType;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The header of a safetensors file as JSON: {@code {"name": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}}. */
final class SafeTensorsJson {

    private static final String METADATA = "__metadata__";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SafeTensorsJson() {}

    /** Writes entries, and the metadata by which other programs know PyTorch's tensors. */
    static byte[] write(List<SafeTensorsEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeObjectPropertyStart(METADATA);
            json.writeStringProperty("format", "pt");
            json.writeEndObject();
            entries.forEach(entry -> write(json, entry));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, SafeTensorsEntry entry) {
        String dtype = SafeTensorsDType.nameOf(entry.dtype())
                .orElseThrow(() -> new TensorFileException(
                        "safetensors files have no " + entry.dtype() + ", which tensor '" + entry.name() + "' is of"));
        json.writeObjectPropertyStart(entry.name());
        json.writeStringProperty("dtype", dtype);
        json.writeArrayPropertyStart("shape");
        entry.shape().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeArrayPropertyStart("data_offsets");
        json.writeNumber(entry.begin());
        json.writeNumber(entry.end());
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Reads entries, in the order of the header; metadata is passed over.
     *
     * @throws TensorFileException if it is no such header; without the file's name
     */
    static List<SafeTensorsEntry> read(byte[] header) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), header)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            List<SafeTensorsEntry> entries = new ArrayList<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                expect(json, json.nextToken(), JsonToken.START_OBJECT);
                if (name.equals(METADATA)) {
                    json.skipChildren();
                } else {
                    entries.add(entry(json, name));
                }
            }
            expect(json, json.nextToken(), null);
            return entries;
        } catch (JacksonException e) {
            throw new TensorFileException("its header is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static SafeTensorsEntry entry(JsonParser json, String name) {
        String dtype = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case "dtype" -> dtype = json.getValueAsString();
                case "shape" -> shape = numbers(json);
                case "data_offsets" -> offsets = numbers(json);
                default -> json.skipChildren();
            }
        }
        if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
            throw new TensorFileException("tensor '" + name + "' lacks one of dtype, shape and data_offsets");
        }
        return new SafeTensorsEntry(name, dtype(name, dtype), shape, offsets.get(0), offsets.get(1));
    }

    private static DType dtype(String tensor, String name) {
        return SafeTensorsDType.of(name)
                .orElseThrow(() -> new TensorFileException("tensor '" + tensor + "' has the unknown dtype " + name));
    }

    private static List<Long> numbers(JsonParser json) {
        expect(json, json.currentToken(), JsonToken.START_ARRAY);
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, json.currentToken(), JsonToken.VALUE_NUMBER_INT);
            numbers.add(json.getLongValue());
        }
        return numbers;
    }

    private static void expect(JsonParser json, JsonToken actual, JsonToken expected) {
        if (actual != expected) {
            throw new TensorFileException("its header has, at byte "
                    + json.currentTokenLocation().getByteOffset() + ", something other than the format says");
        }
    }
}
