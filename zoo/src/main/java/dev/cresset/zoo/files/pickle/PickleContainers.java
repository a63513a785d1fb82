package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.python.OrderedDict;
import dev.cresset.zoo.files.python.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills the lists, dictionaries and sets of a pickle, and no other objects. */
final class PickleContainers {

    private final PickleInput in;
    private final StringEncoding strings;

    PickleContainers(PickleInput in, StringEncoding strings) {
        this.in = in;
        this.strings = strings;
    }

    List<Object> list() {
        in.budget().spend(Budget.LIST);
        return new ArrayList<>();
    }

    Map<Object, Object> map() {
        in.budget().spend(Budget.MAP);
        return new LinkedHashMap<>();
    }

    Set<Object> set() {
        in.budget().spend(Budget.MAP);
        return new LinkedHashSet<>();
    }

    @SuppressWarnings("unchecked") // lists come from list() alone, as lists of anything
    void append(Tuple items, Object target) {
        in.require(target instanceof ArrayList, "it appends to " + Arguments.describe(target));
        in.budget().spend(2L * Budget.SLOT * items.size());
        ((List<Object>) target).addAll(items);
    }

    @SuppressWarnings("unchecked") // maps hold anything
    void put(Tuple keysAndValues, Object target) {
        in.require(target instanceof LinkedHashMap, "it puts items into " + Arguments.describe(target));
        in.require(keysAndValues.size() % 2 == 0, "a key comes without a value");
        Map<Object, Object> map = (Map<Object, Object>) target;
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            in.budget().spend(Budget.MAP_ENTRY);
            Object key = key(keysAndValues.get(i));
            if (Keys.contains(map, key)) {
                throw in.malformed("the key " + Quote.of(String.valueOf(key)) + " occurs twice in a dictionary");
            }
            map.put(key, keysAndValues.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked") // sets hold anything
    void add(Tuple items, Object target) {
        in.require(target instanceof LinkedHashSet, "it adds items to " + Arguments.describe(target));
        in.budget().spend((long) Budget.MAP_ENTRY * items.size());
        items.forEach(item -> ((Set<Object>) target).add(key(item)));
    }

    void build(Object state, Object target) {
        if (target instanceof OrderedDict dictionary && state instanceof Map<?, ?> attributes) {
            attributes.forEach((name, value) -> dictionary.attributes().put(attribute(name), value));
        } else if (target instanceof Globals.Buildable buildable) {
            in.budget().spendOn(state);
            buildable.build(state);
        } else {
            throw in.malformed("it gives a state to " + Arguments.describe(target));
        }
    }

    private String attribute(Object name) {
        in.require(name instanceof String, "an attribute's name is " + Arguments.describe(name));
        in.budget().spend(Budget.MAP_ENTRY);
        return (String) name;
    }

    private Object key(Object value) {
        if (strings == StringEncoding.BYTES && value instanceof byte[] bytes) {
            in.budget().spend(Budget.STRING + bytes.length);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (!Keys.isKey(value)) {
            throw in.malformed("a key is " + Arguments.describe(value));
        }
        return value;
    }
}
