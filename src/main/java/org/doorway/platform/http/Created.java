package org.doorway.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The outcome of a create that is safe to repeat.
 *
 * @param view what is stored
 * @param isNew whether this request stored it; false: an earlier one with the same id and content did
 */
public record Created<T>(T view, boolean isNew) {
    /** 201 with {@code Location} the first time, 200 ever after. */
    public RestResponse<T> at(String path) {
        return answer(RestResponse.Status.CREATED, path);
    }

    /** The same of something that is yet to be done: 202 the first time. */
    public RestResponse<T> acceptedAt(String path) {
        return answer(RestResponse.Status.ACCEPTED, path);
    }

    private RestResponse<T> answer(RestResponse.Status first, String path) {
        return RestResponse.ResponseBuilder.create(isNew ? first : RestResponse.Status.OK, view)
                .header(HttpHeaders.LOCATION, URI.create("/api/v1" + path))
                .build();
    }
}
