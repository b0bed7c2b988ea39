package org.doorway.launch.tryit;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.launch.start.Mode;
import org.doorway.platform.identity.Roles;

/** Tells whoever tries the service where everything is, once it serves. */
@ApplicationScoped
class Announcement {
    private static final String TEXT = """

            Doorway is ready. Ctrl-C stops it.

              Open            %1$s/app/  (the desk, and the phone of outreach)
              API             %1$s/api/v1
              Documentation   %1$s/q/swagger-ui
              Sign-in         %1$s%2$s  (OpenID Connect)
              Health          %7$s/q/health  (metrics: /q/metrics)
              Staff           %3$s
              Password        %4$s  (for all of them, new at every start)
              Data            %5$s

            To record a visit, paste this line into another terminal:

            curl -sS -w '\\n' -H 'Authorization: Bearer %6$s' -H 'Content-Type: application/json' \
            -d '{"site":"main","lines":[{"item":"food.meal"}]}' %1$s/api/v1/visits
            """;

    private final TryItConfig config;
    private final StaffSignIn staff;
    private final TokenIssuer issuer;

    Announcement(TryItConfig config, StaffSignIn staff, TokenIssuer issuer) {
        this.config = config;
        this.staff = staff;
        this.issuer = issuer;
    }

    /** When the first request would be answered; what is done at the start-up is done by then. */
    void print(@ObservesAsync HttpServerStart listening) {
        if (Mode.isTryIt()) {
            System.out.println(text());
        }
    }

    private String text() {
        var atTheDoor = StaffMember.ALL.stream()
                .filter(member -> member.role().equals(Roles.FRONT_DESK))
                .findFirst()
                .orElseThrow();
        return TEXT.formatted(
                config.address(),
                TryItConfiguration.SIGN_IN_PATH,
                StaffMember.ALL.stream()
                        .map(member -> member.user() + " (" + member.role() + ")")
                        .collect(Collectors.joining(", ")),
                staff.password(),
                config.home(),
                issuer.accessToken(atTheDoor, UUID.randomUUID().toString()),
                config.management());
    }
}
