package org.doorway.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which of several formats somebody would like best. */
public final class Accepted {
    private Accepted() {}

    /**
     * The first format of the type that is liked best and offered.
     *
     * @param accepted types of content, the best one first
     * @param type the type of content of a format
     */
    public static <F> Optional<F> best(List<MediaType> accepted, F[] formats, Function<F, String> type) {
        return accepted.stream()
                .flatMap(liked -> Arrays.stream(formats)
                        .filter(format -> liked.isCompatible(MediaType.valueOf(type.apply(format))))
                        .limit(1))
                .findFirst();
    }
}
