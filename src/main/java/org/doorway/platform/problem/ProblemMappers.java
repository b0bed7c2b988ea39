package org.doorway.platform.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where exceptions become answers. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final OfferedFormats offered;

    ProblemMappers(OfferedFormats offered) {
        this.offered = offered;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, HttpHeaders headers, UriInfo uri) {
        return Problems.answer(problem, headers, uri);
    }

    // Priority 1: the extension's own mappers answer without a body.
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Response notSignedIn(HttpHeaders headers, UriInfo uri) {
        return Problems.answer(
                Problem.of(CommonError.NOT_SIGNED_IN).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), headers, uri);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    Response roleMayNot(HttpHeaders headers, UriInfo uri) {
        return Problems.answer(Problem.of(CommonError.ROLE_MAY_NOT), headers, uri);
    }

    @ServerExceptionMapper
    Response answered(WebApplicationException given, HttpHeaders headers, UriInfo uri, Request request) {
        var status = given.getResponse().getStatus();
        if (status < 400) {
            return given.getResponse();
        }
        if (given.getCause() instanceof Problem problem) {
            return Problems.answer(problem, headers, uri);
        }
        var problem = problem(status, request.getMethod(), uri.getPath());
        return Problems.answer(problem, headers, uri);
    }

    private Problem problem(int status, String method, String path) {
        var methods = offered.methods(path);
        // The framework says of some addresses that they are not there at all.
        if (status == 405 || (status == 404 && !methods.isEmpty() && !methods.contains(method))) {
            return Problem.of(CommonError.METHOD_NOT_ALLOWED).with(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        return status == 406 ? notAcceptable(offered.at(method, path)) : Problem.of(CommonError.of(status));
    }

    private static Problem notAcceptable(List<String> types) {
        return Problem.of(CommonError.NOT_ACCEPTABLE, Map.of("offered", String.join(", ", types)));
    }

    @ServerExceptionMapper
    Response signInAway(OIDCException failure, HttpHeaders headers, UriInfo uri) {
        LOG.warn("The OpenID Connect provider does not answer");
        return Problems.answer(Problem.of(CommonError.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "5"), headers, uri);
    }

    @ServerExceptionMapper
    Response database(SQLException failure, HttpHeaders headers, UriInfo uri) {
        return accident(failure, headers, uri);
    }

    @ServerExceptionMapper
    Response persistence(PersistenceException failure, HttpHeaders headers, UriInfo uri) {
        return accident(failure, headers, uri);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException accident, HttpHeaders headers, UriInfo uri) {
        return accident(accident, headers, uri);
    }

    private static Response accident(Throwable failure, HttpHeaders headers, UriInfo uri) {
        return Problems.answer(FailureExplainer.explain(failure), headers, uri);
    }
}
