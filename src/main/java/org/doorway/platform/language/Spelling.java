package org.doorway.platform.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How this API spells the constants of an enum: in small letters. */
public final class Spelling {
    private Spelling() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The spelling of a constant by its name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All constants of an enum by their spelling, in their order. */
    public static <T> Map<String, T> constants(Class<T> type) {
        var constants = new LinkedHashMap<String, T>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.put(of((Enum<?>) constant), constant));
        return constants;
    }
}
