package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationRequestTest {
    private static final String SELF = "centre.example:8080";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @ParameterizedTest
    @CsvSource({
        "http://localhost:5173/callback,http://localhost:5173",
        "http://127.0.0.1/,http://127.0.0.1",
        "http://[::1]:9000/in?tab=1,http://[::1]:9000",
        "https://localhost/x,https://localhost",
        "http://centre.example:8080/q/swagger-ui/oauth2-redirect.html,http://centre.example:8080"
    })
    void answers_go_to_this_machine_and_to_the_documentation(String redirect, String origin) {
        assertThat(request(redirect)).map(AuthorizationRequest::origin).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/callback",
                "http://localhost.elsewhere.example/",
                "http://localhost@elsewhere.example/",
                "http://somebody@localhost/",
                "http://elsewhere.example#localhost",
                "http://localhost/#part",
                "http://centre.example:8080/elsewhere",
                "http://other.example:8080/q/swagger-ui/oauth2-redirect.html",
                "//localhost/",
                "/callback",
                "javascript:alert(1)//localhost",
                "http://localhost\\@elsewhere.example/",
                "http://local host/",
                ""
            })
    void answers_go_nowhere_else(String redirect) {
        assertThat(request(redirect)).isEmpty();
    }

    @Test
    void an_app_says_who_it_is() {
        assertThat(AuthorizationRequest.of(parameters("http://localhost/").set("client_id", " "), SELF))
                .isEmpty();
    }

    @Test
    void a_good_request_has_no_error() {
        assertThat(request("http://localhost/").orElseThrow().error()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type,token,unsupported_response_type",
        "code_challenge_method,plain,invalid_request",
        "code_challenge_method,'',invalid_request",
        "code_challenge,'',invalid_request",
        "code_challenge,short,invalid_request"
    })
    void without_a_hashed_challenge_there_is_no_code(String parameter, String value, String error) {
        var parameters = parameters("http://localhost/").set(parameter, value);

        assertThat(AuthorizationRequest.of(parameters, SELF).orElseThrow().error())
                .contains(error);
    }

    private static Optional<AuthorizationRequest> request(String redirect) {
        return AuthorizationRequest.of(parameters(redirect), SELF);
    }

    private static MultiMap parameters(String redirect) {
        return MultiMap.caseInsensitiveMultiMap()
                .set("client_id", "tablet")
                .set("redirect_uri", redirect)
                .set("response_type", "code")
                .set("code_challenge", CHALLENGE)
                .set("code_challenge_method", "S256");
    }
}
