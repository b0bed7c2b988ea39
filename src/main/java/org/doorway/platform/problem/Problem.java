package org.doorway.platform.problem;

import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller. It has no stack trace: it is an answer, not an accident. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ErrorCode code;
    private final transient Map<String, ?> values;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private Problem(ErrorCode code, Map<String, ?> values, List<Fault> faults, Map<String, String> headers) {
        super(code.slug(), null, false, false);
        this.code = code;
        this.values = values;
        this.faults = faults;
        this.headers = headers;
    }

    /** A refusal whose explanation has nothing to fill in. */
    public static Problem of(ErrorCode code) {
        return new Problem(code, Map.of(), List.of(), Map.of());
    }

    /** There is nothing here, or nothing that the caller may know about. */
    public static Problem notFound() {
        return of(CommonError.NOT_FOUND);
    }

    /** A refusal whose explanation names some values; never anything personal. */
    public static Problem of(ErrorCode code, Map<String, ?> values) {
        return new Problem(code, values, List.of(), Map.of());
    }

    /** Input that is well-formed but wrong, with everything that is wrong about it. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(CommonError.INVALID_INPUT, Map.of(), List.copyOf(faults), Map.of());
    }

    /**
     * Lets a request go on only if nothing is wrong with it.
     *
     * @throws Problem {@code invalid-input} (422) with every fault
     */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /** Input with one fault. */
    public static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** The same refusal, answered with one more header. */
    public Problem with(String header, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(code, values, faults, more);
    }

    public ErrorCode code() {
        return code;
    }

    Map<String, ?> values() {
        return values;
    }

    public List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }
}
