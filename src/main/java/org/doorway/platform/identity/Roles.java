package org.doorway.platform.identity;

/** The roles that an access token may carry. An operation that does not name one of them cannot be called with it. */
public final class Roles {
    public static final String FRONT_DESK = "front_desk";
    public static final String OUTREACH = "outreach";
    public static final String COUNSELOR = "counselor";
    public static final String MANAGER = "manager";
    public static final String PRIVACY_OFFICER = "privacy_officer";
    public static final String ADMIN = "admin";

    private Roles() {}
}
