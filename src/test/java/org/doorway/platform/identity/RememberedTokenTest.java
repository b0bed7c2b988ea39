package org.doorway.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorway.CentreApi;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedTokenTest {
    @Inject
    KnownTokens tokens;

    @Test
    void a_token_that_came_in_is_recognised_until_everything_is_forgotten() {
        var desk = CentreApi.as(FRONT_DESK);
        desk.gets("/phones").is(200);
        assertThat(tokens.find(desk.token())).isNotNull();
        tokens.forget();
        assertThat(tokens.find(desk.token())).isNull();
        desk.gets("/phones").is(200);
        assertThat(tokens.find(desk.token())).isNotNull();
    }
}
