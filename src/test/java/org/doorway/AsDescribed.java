package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Holds every answer that any test gets against the API description: its status is one that the operation documents,
 * and its body is what the description says, with nothing more in it.
 */
final class AsDescribed implements Filter {
    private static final int OTHER_METHOD = 405;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var answer = context.next(request, response);
        hold(request.getMethod(), URI.create(request.getURI()).getRawPath(), new Answer(answer));
        return answer;
    }

    /** @param path as it was asked for, with or without a query */
    void hold(String method, String path, Answer answer) {
        Description.served().at(method, path).ifPresent(operation -> hold(operation, answer));
    }

    private static void hold(Operation operation, Answer answer) {
        var status = answer.status();
        if (status == OTHER_METHOD) {
            return;
        }
        assertThat(operation.documents(status))
                .as("%s answered %s: is that in its description? The answer: %s", operation, status, answer.body())
                .isTrue();
        var body = answer.body();
        var content = operation.answer(status).path("content");
        if (content.isEmpty()) {
            assertThat(body).as("%s, %s has no body", operation, status).isEmpty();
            return;
        }
        var type = answer.header("Content-Type").split(";")[0];
        if (!content.has(type) && operation.as(type).isPresent()) {
            // Asked for by Accept or by name, where the description has an address of its own for it.
            hold(operation.as(type).get(), answer);
            return;
        }
        assertThat(content.has(type))
                .as("%s, %s as %s", operation, status, type)
                .isTrue();
        if (type.endsWith("json")) {
            assertThat(operation.description().faults(content.path(type).path("schema"), Description.parse(body)))
                    .as("%s, %s: %s", operation, status, body)
                    .isEmpty();
        }
    }
}
