package dev.cresset.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesValuesInTheirOrderOnOneLine() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", Arrays.asList(1L << 40, 0.5, true, null, List.of()));
        assertThat(Json.of(map)).isEqualTo("{\"z\":1,\"a\":[1099511627776,0.5,true,null,[]]}");
    }

    @Test
    void escapesWhatStringsMayNotHold() {
        assertThat(Json.of("a\"b\\c\nd\u0001\u00e9")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0001\u00e9\"");
    }

    @Test
    void writesNumbersThatJsonLacksAsStrings() {
        assertThat(Json.of(List.of(Double.NaN, Double.NEGATIVE_INFINITY))).isEqualTo("[\"NaN\",\"-Infinity\"]");
    }
}
