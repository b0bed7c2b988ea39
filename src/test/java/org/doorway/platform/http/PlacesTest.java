package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    private record Share(int most, int ofOneCaller, int ofOneAddress) implements Limits.Share {}

    private final Places places = new Places(new Share(4, 2, 3));
    private final Deque<Runnable> underWay = new ArrayDeque<>();

    @Test
    void one_caller_has_a_share_from_wherever_they_ask() {
        assertThat(takes("one", "192.0.2.1")).isTrue();
        assertThat(takes("one", "192.0.2.2")).isTrue();
        assertThat(takes("one", "192.0.2.3")).isFalse();
        assertThat(takes("two", "192.0.2.3")).isTrue();
    }

    @Test
    void one_address_has_a_share_whoever_asks_there() {
        for (var caller : new String[] {"one", "two", "three"}) {
            assertThat(takes(caller, "192.0.2.1")).isTrue();
        }
        assertThat(takes("four", "192.0.2.1")).isFalse();
        assertThat(takes("four", "192.0.2.2")).isTrue();
    }

    @Test
    void who_has_no_token_has_the_share_of_all_of_them() {
        assertThat(takes(null, "192.0.2.1")).isTrue();
        assertThat(takes(null, "192.0.2.2")).isTrue();
        assertThat(takes(null, "192.0.2.3")).isFalse();
    }

    @Test
    void all_of_them_together_have_no_more_than_there_are_and_give_them_back() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(takes("caller " + i, "192.0.2." + i)).isTrue();
            }
            assertThat(takes("five", "192.0.2.5")).isFalse();
            underWay.remove().run();
            assertThat(takes("five", "192.0.2.5")).isTrue();
            underWay.forEach(Runnable::run);
            underWay.clear();
        }
    }

    private boolean takes(@Nullable String token, String address) {
        return places.take(request(token, address), underWay::add);
    }

    private static HttpServerRequest request(@Nullable String token, String address) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                PlacesTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (self, method, words) -> switch (method.getName()) {
                    case "getHeader" -> token;
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(1, address);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
