package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInPageTest {
    private static final AuthorizationRequest REQUEST = new AuthorizationRequest(
            "tablet",
            "http://localhost/",
            "http://localhost",
            "code",
            "openid",
            "\"><script>alert('x')</script>&",
            "",
            "c",
            "S256");

    @Test
    void what_an_app_sends_along_stays_text() {
        assertThat(SignInPage.of(Locale.ENGLISH).form(REQUEST).html())
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void it_speaks_both_languages_and_says_which() {
        assertThat(SignInPage.of(Locale.ENGLISH).form(REQUEST).html()).contains("<html lang=\"en\">", "Who are you?");
        assertThat(SignInPage.of(Locale.forLanguageTag("es")).form(REQUEST).html())
                .contains("<html lang=\"es\">", "¿Quién es usted?", "recepción");
    }

    @Test
    void every_field_that_people_see_has_a_label() {
        assertThat(SignInPage.of(Locale.ENGLISH).form(REQUEST).html())
                .contains("<label for=\"user\">", "<select id=\"user\"", "<label for=\"password\">")
                .contains("<input id=\"password\"");
    }

    @Test
    void what_went_wrong_is_read_out() {
        assertThat(SignInPage.of(Locale.ENGLISH).form(REQUEST).saying("wrong").html())
                .contains("<p role=\"alert\">That is not the password.");
    }
}
