package org.doorway.platform.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.doorway.platform.ids.Sha256;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with reference data that callers keep and ask for again: the same content has the same entity tag. */
@ApplicationScoped
public class ContentTag {
    private final ObjectMapper mapper;

    ContentTag(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** 304 when the caller has this content already, else 200 with it. */
    public <T> RestResponse<T> answer(T view, Request request) {
        return answer(view, request, "private, no-cache");
    }

    /** The same with what is said of how long it may be kept. */
    public <T> RestResponse<T> answer(T view, Request request, String cacheControl) {
        var tag = new EntityTag(hash(view));
        var unchanged = request.evaluatePreconditions(tag) != null;
        var answer = unchanged
                ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.OK, view);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Names a content: the same content by the same name. */
    public String hash(Object view) {
        try {
            return Sha256.hex(mapper.writeValueAsBytes(view), 16);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
