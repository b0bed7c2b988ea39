package org.doorway.outreach.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorway.outreach.bundle.ReferenceView.Entry;
import org.doorway.platform.ids.Sha256;

/**
 * What a bundle was made of: a short hash of what each entry said.
 *
 * @param hashes by entry as it is written, in order
 */
record Contents(TreeMap<String, String> hashes) {
    private static final int ENTRY_BYTES = 8;
    private static final int CURSOR_BYTES = 16;

    static Contents of(Map<Entry, Object> entries, ObjectMapper mapper) {
        var hashes = new TreeMap<String, String>();
        entries.forEach((entry, view) -> hashes.put(entry.write(), Sha256.hex(json(view, mapper), ENTRY_BYTES)));
        return new Contents(hashes);
    }

    /** Names these very contents. */
    String cursor() {
        return Sha256.hex(hashes.toString().getBytes(StandardCharsets.UTF_8), CURSOR_BYTES);
    }

    /** The entries that others did not have, or had with something else in them. */
    Set<Entry> changedSince(Contents others) {
        return hashes.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(others.hashes.get(entry.getKey())))
                .map(entry -> Entry.read(entry.getKey()))
                .collect(Collectors.toSet());
    }

    /** The entries that others had and that are not here. */
    Set<Entry> goneSince(Contents others) {
        return others.hashes.keySet().stream()
                .filter(entry -> !hashes.containsKey(entry))
                .map(Entry::read)
                .collect(Collectors.toSet());
    }

    private static byte[] json(Object view, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
