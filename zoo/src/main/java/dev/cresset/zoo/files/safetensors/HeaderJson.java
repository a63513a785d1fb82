package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Budget;
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
final class HeaderJson {

    private static final String METADATA = "__metadata__";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HeaderJson() {}

    /** Writes entries, and the metadata that marks tensors of PyTorch. */
    static byte[] write(List<Entry> entries) {
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

    private static void write(JsonGenerator json, Entry entry) {
        String dtype = DTypeNames.nameOf(entry.dtype())
                .orElseThrow(() -> new IllegalArgumentException("tensor " + Quote.of(entry.name()) + " has the dtype "
                        + entry.dtype() + ", which safetensors files do not have"));
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
     * Reads entries, in the order of the header; metadata is skipped.
     *
     * @throws Malformed if the header is malformed
     */
    static List<Entry> read(byte[] header) {
        Malformed.unless(
                header.length > 0 && header[0] == '{', "not a safetensors file: its header does not begin with '{'");
        Budget budget = Budget.quarterOfHeap("header");
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), header)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            List<Entry> entries = new ArrayList<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                expect(json, json.nextToken(), JsonToken.START_OBJECT);
                if (name.equals(METADATA)) {
                    metadata(json);
                } else {
                    budget.spend(Budget.RESULT + 2L * name.length());
                    entries.add(entry(json, name, budget));
                }
            }
            expect(json, json.nextToken(), null);
            return entries;
        } catch (JacksonException e) {
            throw new Malformed("its header is not JSON: " + Quote.of(e.getOriginalMessage()), e);
        }
    }

    private static void metadata(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            expect(json, json.nextToken(), JsonToken.VALUE_STRING);
        }
        expect(json, json.currentToken(), JsonToken.END_OBJECT);
    }

    private static Entry entry(JsonParser json, String name, Budget budget) {
        String dtype = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case "dtype" -> dtype = json.getValueAsString();
                case "shape" -> shape = numbers(json, budget);
                case "data_offsets" -> offsets = numbers(json, budget);
                default -> json.skipChildren();
            }
        }
        if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
            throw new Malformed("tensor " + Quote.of(name) + " lacks one of dtype, shape and data_offsets");
        }
        return new Entry(name, dtype(name, dtype), shape, offsets.get(0), offsets.get(1));
    }

    private static DType dtype(String tensor, String name) {
        return DTypeNames.of(name)
                .orElseThrow(
                        () -> new Malformed("tensor " + Quote.of(tensor) + " has the unknown dtype " + Quote.of(name)));
    }

    private static List<Long> numbers(JsonParser json, Budget budget) {
        expect(json, json.currentToken(), JsonToken.START_ARRAY);
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, json.currentToken(), JsonToken.VALUE_NUMBER_INT);
            budget.spend(Budget.NUMBER);
            numbers.add(json.getLongValue());
        }
        return numbers;
    }

    private static void expect(JsonParser json, JsonToken actual, JsonToken expected) {
        if (actual != expected) {
            throw new Malformed("its header does not follow the format at byte "
                    + json.currentTokenLocation().getByteOffset());
        }
    }
}
