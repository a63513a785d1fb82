package dev.cresset.samples.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as Java's maps, lists, strings, numbers and truth values. */
final class Json {

    /** A tensor's bytes are one string, which may be long. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Python writes Infinity and NaN, which JSON does not have.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * @param text one value and nothing behind it
     * @throws RecordingException if it is not
     */
    static Object read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object value = value(json, json.nextToken());
            if (json.nextToken() != null) {
                throw new RecordingException("expected one JSON value, there is more behind it");
            }
            return value;
        } catch (JacksonException e) {
            throw new RecordingException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        if (token == null) {
            throw new RecordingException("expected a JSON value, the line is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A {@code Long} where it fits, else a {@code BigInteger}; a {@code Double} where there is a fraction. */
    private static Number number(JsonParser json) {
        Number number = json.getNumberValue();
        return number instanceof Integer small ? (Number) small.longValue() : number;
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            object.put(name, value(json, json.nextToken()));
        }
        return object;
    }

    private static List<Object> array(JsonParser json) {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array.add(value(json, token));
        }
        return array;
    }
}
