package org.doorway.menu;

import java.time.Instant;
import java.util.List;
import org.doorway.menu.item.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a tablet needs to draw its screen, in the caller's language and in screen order. */
@Schema(name = "Menu", description = "What a site offers now, in your language and in screen order.")
public record MenuView(
        @Schema(examples = "main") String site,
        List<FamilyOnMenu> families,
        @Schema(description = "What staff give together.") List<BundleOnMenu> bundles) {

    /** A heading with what stands under it. */
    @Schema(description = "A heading with what stands under it.")
    public record FamilyOnMenu(
            @Schema(examples = "food") String code,
            @Schema(examples = "Food") String label,
            List<ItemOnMenu> items) {}

    /** An item as the screen shows it. */
    @Schema(description = "An item as the screen shows it.")
    public record ItemOnMenu(
            @Schema(examples = "food.meal") String code,
            @Schema(examples = "Hot meal") String label,
            ItemKind kind,

            @Schema(description = "What one of it is, in your language.", examples = "meal")
            String unit,

            @Schema(description = "Whether there is some now. What is not there can still be recorded as asked for.")
            boolean available,

            @Nullable @Schema(
                    description = "Until when the desk has switched it off, which is the end of the day. Absent: it "
                            + "has not.")
            Instant pausedUntil,

            @Schema(description = "Addresses with information.")
            List<String> links) {}

    /** A bundle as the screen shows it. */
    @Schema(description = "Items that staff give together, as the screen shows them.")
    public record BundleOnMenu(
            @Schema(examples = "usual-bag") String code,
            @Schema(examples = "Usual bag") String label,
            List<BundleItem> items) {}
}
