package org.doorway.report.indicator;

/**
 * What was done in counseling.
 *
 * @param people how many people can be behind the sessions at most: those who are named, each once, and all others
 * @param minutes of the sessions of which somebody noted how long they took
 * @param timed how many people can be behind these
 * @param heads counted at groups
 * @param counted sessions of groups at which somebody counted
 * @param attending how many people can be behind these
 */
public record CounselingSums(
        long sessions, long people, long minutes, long timed, long heads, long counted, long attending) {
    public static final CounselingSums NONE = new CounselingSums(0, 0, 0, 0, 0, 0, 0);

    private static final long NEARLY_ONE = 1;

    /** The same where what is behind it would be told by what is shown of others: as if it was about one person. */
    public CounselingSums narrowed(boolean hours, boolean attendance) {
        return new CounselingSums(
                sessions,
                people,
                minutes,
                hours ? Math.min(timed, NEARLY_ONE) : timed,
                heads,
                counted,
                attendance ? Math.min(attending, NEARLY_ONE) : attending);
    }
}
