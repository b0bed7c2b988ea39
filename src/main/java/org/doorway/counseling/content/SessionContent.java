package org.doorway.counseling.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a session that can be corrected. */
@Schema(
        name = "SessionContent",
        description = "What a session was: who sat together, how and for how long. Everything may be left out.",
        examples = """
                {
                  "type": "individual",
                  "approaches": ["mi", "trauma_informed"],
                  "minutes": 50,
                  "participants": ["0198f3a2-7c11-4d3e-9a55-3f1f4b0c2e70"],
                  "goals": ["0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e71"]
                }""")
public record SessionContent(
        @Nullable @Schema(description = "Absent: `group` for a session of a group, else `individual`.")
        SessionType type,

        @Nullable @Size(max = MOST_APPROACHES) @Schema(
                uniqueItems = true,
                description = "How it was worked; any number, each once. Absent: none in particular.")
        List<@NotNull Approach> approaches,

        @Nullable @Min(1) @Max(LONGEST) @Schema(description = "How long it took.", examples = "50")
        Integer minutes,

        @Nullable @Min(0) @Max(MOST_HEADS) @Schema(
                description =
                        "How many people came: for groups, where nobody has to be named. Not less than are named.",
                examples = "9")
        Integer headcount,

        @Nullable @Size(max = 100) @Schema(
                uniqueItems = true,
                description = "Those who took part and want it to be with their record, by their ids. Absent or empty: "
                        + "the session is nobody's.")
        List<@NotNull UUID> participants,

        @Nullable @Size(max = 100) @Schema(uniqueItems = true, description = "Goals of these participants that it was about, by their ids.")
        List<@NotNull UUID> goals) {
    public static final int MOST_APPROACHES = 20;

    /** In minutes. */
    public static final int LONGEST = 1440;

    public static final int MOST_HEADS = 1000;

    public static final SessionContent EMPTY = new SessionContent(null, null, null, null, null, null);

    /** The people it names, each once. */
    public Set<UUID> people() {
        return Set.copyOf(participantsOrNone());
    }

    public SessionType typeOr(@Nullable UUID group) {
        return type != null ? type : group == null ? SessionType.INDIVIDUAL : SessionType.GROUP;
    }

    /** The same with everything filled in that it leaves open, for a session of a group, or of none. */
    public SessionContent meaning(@Nullable UUID group) {
        return new SessionContent(
                typeOr(group),
                approachesOrNone(),
                minutes,
                headcount,
                people().stream().sorted().toList(),
                goalsOrNone());
    }

    List<UUID> participantsOrNone() {
        return participants == null ? List.of() : participants;
    }

    public List<Approach> approachesOrNone() {
        return approaches == null ? List.of() : approaches;
    }

    public List<UUID> goalsOrNone() {
        return goals == null ? List.of() : goals;
    }
}
