package org.doorway.launch.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpAddressTest {
    @Test
    void only_this_machine_is_served_unless_told_otherwise() {
        assertThat(HttpAddress.forTryIt(Map.of("DOORWAY_HTTP_PORT", "0")).host())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void health_and_metrics_are_told_on_this_machine_at_a_port_of_their_own() {
        var environment = Map.of("DOORWAY_HTTP_PORT", "0", "DOORWAY_MANAGEMENT_PORT", "0");

        assertThat(HttpAddress.forManagement(environment).host()).isEqualTo("127.0.0.1");
        assertThat(HttpAddress.forManagement(environment).port()).isPositive();
        assertThatThrownBy(() -> HttpAddress.forManagement(Map.of("DOORWAY_MANAGEMENT_HOST", "0.0.0.0")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOORWAY_MANAGEMENT_HOST");
    }

    @Test
    void a_free_port_is_found_when_any_will_do() {
        assertThat(HttpAddress.forTryIt(Map.of("DOORWAY_HTTP_PORT", "0")).port())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void others_are_not_let_in_by_accident(String host) {
        assertThatThrownBy(() -> HttpAddress.forTryIt(Map.of("DOORWAY_HTTP_HOST", host)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOORWAY_TRY_IT_OPEN=yes");
    }

    @Test
    void others_are_let_in_when_somebody_says_so() {
        var open = Map.of("DOORWAY_HTTP_HOST", "0.0.0.0", "DOORWAY_TRY_IT_OPEN", "yes", "DOORWAY_HTTP_PORT", "0");

        assertThat(HttpAddress.forTryIt(open).host()).isEqualTo("0.0.0.0");
    }

    @Test
    void a_port_that_was_asked_for_and_is_taken_is_told() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var environment = Map.of("DOORWAY_HTTP_PORT", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() -> HttpAddress.forTryIt(environment))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is not free");
        }
    }
}
