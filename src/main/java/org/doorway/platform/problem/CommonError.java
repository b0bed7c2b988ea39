package org.doorway.platform.problem;

import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The refusals that every operation shares. */
public enum CommonError implements ErrorCode {
    MALFORMED_JSON(400),
    BAD_REQUEST(400),
    NOT_SIGNED_IN(401),
    ROLE_MAY_NOT(403),
    ORIGIN_NOT_ALLOWED(403),
    SITE_NOT_COVERED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ID_TAKEN(409),
    CHANGED_MEANWHILE(412),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_INPUT(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    UNEXPECTED(500),
    UNAVAILABLE(503);

    private static final Map<Integer, CommonError> BY_STATUS = EnumSet.of(
                    BAD_REQUEST,
                    NOT_SIGNED_IN,
                    ROLE_MAY_NOT,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    TOO_LARGE,
                    ADDRESS_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    HEADERS_TOO_LARGE,
                    UNAVAILABLE)
            .stream()
            .collect(Collectors.toMap(CommonError::status, Function.identity()));

    private final int status;

    CommonError(int status) {
        this.status = status;
    }

    /** The refusal that a status amounts to where nobody has said more. */
    public static CommonError of(int status) {
        return BY_STATUS.getOrDefault(status, status < UNEXPECTED.status ? BAD_REQUEST : UNEXPECTED);
    }

    @Override
    public int status() {
        return status;
    }
}
