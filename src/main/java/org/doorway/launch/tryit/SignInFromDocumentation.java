package org.doorway.launch.tryit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.doorway.launch.start.Mode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Makes the "Authorize" button of the interactive documentation lead to the local sign-in while the service is tried
 * out. Elsewhere, and in the description that clients are made from, a token is all that is asked for.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignInFromDocumentation implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        var address = System.getProperty("doorway.try-it.address");
        if (!Mode.isTryIt() || address == null || description.getComponents() == null) {
            return;
        }
        var signIn = address + TryItConfiguration.SIGN_IN_PATH;
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(signIn + "/authorize")
                .tokenUrl(signIn + "/token")
                .refreshUrl(signIn + "/token")
                .scopes(java.util.Map.of("openid", "Who you are"));
        description
                .getComponents()
                .addSecurityScheme(
                        "signIn",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .flows(OASFactory.createOAuthFlows().authorizationCode(flow)));
    }
}
