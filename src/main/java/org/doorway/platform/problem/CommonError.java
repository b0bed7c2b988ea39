package org.doorway.platform.problem;

/** The refusals that every operation shares. */
public enum CommonError implements ErrorCode {
    MALFORMED_JSON(400),
    BAD_REQUEST(400),
    NOT_SIGNED_IN(401),
    ROLE_MAY_NOT(403),
    SITE_NOT_COVERED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ID_TAKEN(409),
    CHANGED_MEANWHILE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_INPUT(422),
    TOO_MANY_REQUESTS(429),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
