package org.doorway;

import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.OUTREACH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** A site that only one test knows of, with items that nobody else gives. */
public final class FreshSite {
    public static final String ZONE = "America/Los_Angeles";
    private static final String FAMILY = "test";
    private static final AtomicBoolean FAMILY_KNOWN = new AtomicBoolean();

    private final CentreApi manager = CentreApi.asManager();
    private final String code;
    private int offered;

    private FreshSite(String code) {
        this.code = code;
    }

    public static FreshSite open() {
        return openIn(ZONE);
    }

    public static FreshSite openIn(String zone) {
        return openIn(zone, 0);
    }

    /** One whose days go on until an hour after midnight. */
    public static FreshSite openIn(String zone, int dayEndsAt) {
        var site = new FreshSite("site-" + mark());
        site.manager
                .posts("/sites", described(zone, dayEndsAt, Map.of("code", site.code)))
                .is(201);
        return site;
    }

    private static Map<String, String> described(String zone, int dayEndsAt, Map<String, String> more) {
        var description = new LinkedHashMap<>(more);
        description.put("name", "Test Street");
        description.put("timeZone", zone);
        if (dayEndsAt > 0) {
            description.put("dayEndsAt", "0" + dayEndsAt + ":00");
        }
        return description;
    }

    /** Somebody notices that its clocks are others, or that its days end at another hour. */
    public void turnsOutToBeIn(String zone, int dayEndsAt) {
        turnsOutToBeIn(code, zone, dayEndsAt);
    }

    /** The same of the site of a code. */
    public static void turnsOutToBeIn(String site, String zone, int dayEndsAt) {
        CentreApi.asManager()
                .puts("/sites/" + site, described(zone, dayEndsAt, Map.of()))
                .is(200);
    }

    /** Something that no other test has in its names. */
    public static String mark() {
        return UUID.randomUUID().toString().substring(24);
    }

    public String code() {
        return code;
    }

    /** A member of the front desk whose token covers this site only. */
    public CentreApi desk() {
        return CentreApi.as(FRONT_DESK).at(this);
    }

    /** The code of a new item that this site offers. */
    public String offers(String word) {
        var item = item(word);
        manager.puts("/sites/" + code + "/offerings/" + item, Map.of("order", offered++))
                .is(200);
        return item;
    }

    /** A member of an outreach team of this site only. */
    public CentreApi team() {
        return CentreApi.as(OUTREACH).at(this);
    }

    /** The id of a new stop of this site. */
    public String stopsAt(String name) {
        var description = Map.of("name", name, "kind", "place");
        return manager.posts("/stops", Map.of("site", code, "description", description))
                .is(201)
                .get("id");
    }

    /** The code of a new item that is on the menu and on no screen. */
    public static String item(String word) {
        var item = FAMILY + "." + word + "_" + mark();
        CentreApi.asManager()
                .posts("/menu-items", Map.of("code", item, "description", describing(Map.of("en", word))))
                .is(201);
        return item;
    }

    /** What an item may be described as. */
    public static Map<String, Object> describing(Map<String, String> labels) {
        if (!FAMILY_KNOWN.getAndSet(true)) {
            CentreApi.asManager()
                    .puts("/menu-families/" + FAMILY, Map.of("labels", Map.of("en", "Tests"), "order", 0))
                    .is(200);
        }
        return Map.of("labels", labels, "family", FAMILY, "kind", "supply", "unit", "item");
    }

    public static void retire(String item) {
        CentreApi.asManager().posts("/menu-items/" + item + "/retirement").is(200);
    }

    /** A bundle of this site. */
    public void bundles(String bundle, Map<String, Integer> items) {
        var parts = new LinkedHashMap<>(items)
                .entrySet().stream()
                        .map(part -> Map.of("item", part.getKey(), "quantity", part.getValue()))
                        .toList();
        manager.puts(
                        "/sites/" + code + "/bundles/" + bundle,
                        Map.of("labels", Map.of("en", bundle), "items", parts, "order", 1))
                .is(200);
    }

    /** The items of a bundle, as the menu shows it. */
    public List<Map<String, ?>> bundleOnMenu(String bundle) {
        return desk().gets("/menu").is(200).get("bundles.find { it.code == '" + bundle + "' }.items");
    }
}
