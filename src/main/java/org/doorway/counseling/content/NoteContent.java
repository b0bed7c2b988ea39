package org.doorway.counseling.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorway.platform.identity.WorkerName;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note about a session, and who may read it. */
@Schema(
        name = "NoteContent",
        description = "A note about a session, for its author and those whom the author names.",
        examples = """
                { "words": "Wants to call her sister first.", "readers": ["robin"] }""")
public record NoteContent(
        @Nullable @Size(max = NoteContent.LONGEST) @Schema(description = "The note. Absent: there is none.")
        String words,

        @Nullable @Size(max = 20) @Schema(
                description = "The subjects (`sub`) of the access tokens of those who may read it, too, in ASCII; "
                        + "blanks around one do not count. Absent or empty: nobody else.")
        List<@NotNull @Size(max = WorkerName.LONGEST) @Pattern(regexp = WorkerName.SIGNS, message = "robin") String>
                readers) {
    /** In characters, of any script: some ten pages of handwriting. */
    static final int LONGEST = 10_000;

    public static final NoteContent EMPTY = new NoteContent(null, null);

    /** Blank words say nothing, and a blank that was copied with a name names nobody else. */
    public NoteContent {
        words = BlankText.orNothing(words);
        readers = WorkerName.stripped(readers);
    }

    public NoteContent meaning() {
        return new NoteContent(words, readersOrNone());
    }

    public List<String> readersOrNone() {
        return readers == null
                ? List.of()
                : readers.stream().distinct().sorted().toList();
    }
}
