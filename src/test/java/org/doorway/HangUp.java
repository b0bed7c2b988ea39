package org.doorway;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/**
 * Has every connection of a test end with its answer. Each request opens one, and left alone they stay until they are
 * collected as garbage: the service would count a thousand callers and hang up on whoever comes next.
 */
public class HangUp implements QuarkusTestBeforeEachCallback {
    private static final Filter LAST_REQUEST = (request, answer, next) -> {
        request.header("Connection", "close");
        return next.next(request, answer);
    };

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        RestAssured.replaceFiltersWith(LAST_REQUEST);
    }
}
