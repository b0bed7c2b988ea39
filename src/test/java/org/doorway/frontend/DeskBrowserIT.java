package org.doorway.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorway.launch.tryit.TryItService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning at the door of the example centre, in a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static final int MOST_ATTEMPTS = 10;

    @TempDir
    static Path home;

    private static TryItService service;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = TryItService.in(home);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void a_stranger_has_the_usual_bag_in_two_taps_and_one_request() {
        var desk = desk();
        desk.requests.clear();

        desk.bundle("Usual bag").click();
        desk.record();

        desk.says("Recorded.");
        assertThat(desk.requests.stream().filter(request -> request.startsWith("POST")))
                .containsExactly("POST /visits");
    }

    @Test
    void what_was_recorded_by_a_slip_is_undone_by_one_tap() {
        var desk = desk();
        var before = desk.visitsToday();
        desk.button("Door").click();
        desk.tile("Hot meal").click();
        desk.record().says("Recorded.");

        desk.button("Undo").click();

        desk.says("Undone.");
        assertThat(desk.visitsToday()).isEqualTo(before);
    }

    @Test
    void somebody_with_a_card_is_greeted_by_name_and_more_goes_to_their_open_visit() {
        var desk = desk();
        var name = invented();
        desk.makesCardFor(name, false);
        Chromium.look(desk.page, "desk-new-card");
        desk.button("Use it for this visit").click();
        desk.tile("Hot meal").click();
        var code = desk.page.locator(".hello");
        assertThat(code).hasText("Hello, " + name);
        Chromium.look(desk.page, "desk-greeting");

        desk.record().says("Recorded for " + name);

        assertThat(desk.page.locator("body")).not().containsText("Hello, " + name);
        desk.button("Today").click();
        assertThat(desk.page.locator(".board")).not().containsText(name);
    }

    @Test
    void a_lost_card_is_replaced_and_stops_working() {
        var desk = desk();
        var name = invented();
        var lost = desk.makesCardFor(name, true);
        desk.button("Done").click();
        desk.page.locator("desk-cards code-field input").fill(name);
        desk.page.locator("desk-cards code-field input").press("Enter");

        desk.button("Replace it").click();

        var found = desk.page.locator(".code").textContent();
        assertThat(found).isNotEqualTo(lost);
        desk.button("Done").click();
        desk.button("Door").click();
        desk.showsCard(lost);
        assertThat(desk.page.locator(".hello")).containsText("not known here");
        desk.button("Without a card").click();
        desk.showsCard(found);
        assertThat(desk.page.locator(".hello")).hasText("Hello, " + name);
    }

    @Test
    void twenty_visits_wait_for_the_network_outlive_the_tab_and_are_there_once() {
        var device = chromium.device(800, 1280);
        var desk = new Desk(device, service).signIn("marisol");
        var before = desk.visitsToday();
        var code = desk.makesCardFor(invented(), false);
        desk.button("Done").click();
        desk.button("Door").click();
        desk.page.evaluate("navigator.serviceWorker.ready");
        device.setOffline(true);
        for (var visit = 1; visit <= 20; visit++) {
            desk.bundle("Breakfast").click();
            if (visit == 7) {
                desk.showsCard(code);
                assertThat(desk.page.locator(".hello")).containsText("Looked up when the network is back");
            }
            desk.record();
            assertThat(desk.page.locator(".state")).containsText(visit + " wait");
        }
        Chromium.look(desk.page, "desk-no-network");
        var stored = stored(desk);
        assertThat(stored).hasSize(20).noneMatch(row -> row.contains(code) || row.contains("food"));

        desk.page.close();
        var reopened = new Desk(device, service);

        assertThat(reopened.page.locator("main")).containsText("Come as you are.");
        Chromium.look(reopened.page, "desk-opened-without-network");
        reopened.button("Go on without the network").click();
        assertThat(reopened.page.locator(".state")).containsText("20 wait");
        device.setOffline(false);
        reopened.button("Lock").click();
        reopened.signIn("marisol");
        assertThat(reopened.page.locator(".state")).not().containsText("wait", PATIENT);
        assertThat(reopened.visitsToday()).isEqualTo(before + 20);
        assertThat(reopened.page.locator(".board .badge").getByText("with a card"))
                .not()
                .hasCount(0);
    }

    @Test
    void two_tablets_record_at_once_and_both_see_both() {
        var one = desk();
        var other = new Desk(chromium.device(800, 1280), service).signIn("imani");
        var before = one.visitsToday();
        one.button("Door").click();
        for (var visit = 0; visit < 5; visit++) {
            one.tile("Snack").click();
            other.tile("Snack").click();
            one.record();
            other.record();
            one.says("Recorded.");
            other.says("Recorded.");
            one.button("Undo").waitFor();
        }

        assertThat(one.visitsToday()).isEqualTo(before + 10);
        assertThat(other.visitsToday()).isEqualTo(before + 10);
    }

    @Test
    void what_is_not_there_is_noted_by_keyboard_alone() {
        var desk = desk();
        desk.tile("Snack").focus();
        desk.page.keyboard().press("n");
        Chromium.look(desk.page, "desk-not-there");
        desk.page.keyboard().press("Enter");
        desk.button("We ran out").focus();
        desk.page.keyboard().press("Enter");

        assertThat(desk.page.locator(".lines")).containsText("not given");
        desk.page.locator(".record").focus();
        desk.page.keyboard().press("Enter");
        desk.says("Recorded.");
    }

    @Test
    void a_visit_of_today_is_corrected_left_and_linked() {
        var desk = desk();
        var code = desk.makesCardFor(invented(), false);
        desk.button("Done").click();
        desk.button("Door").click();
        desk.tile("Hot meal").click();
        desk.record().says("Recorded.");
        desk.button("Today").click();
        Chromium.look(desk.page, "desk-board");
        var newest = desk.page.locator(".board li.panel").first();

        newest.getByText("Link a card").click();
        desk.page.locator("dialog input").fill(code);
        desk.page.locator("dialog input").press("Enter");
        desk.says("Linked.");
        assertThat(newest).containsText("with a card");
        newest.getByText("Correct").click();
        Chromium.look(desk.page, "desk-correction");
        desk.page.locator("dialog").getByLabel("More: Hot meal").click();
        assertThat(desk.page.locator("dialog output").last()).hasText("2");
        desk.button("Close").last().click();
        newest.getByText("Left", new Locator.GetByTextOptions().setExact(true)).click();

        desk.says("they left");
        assertThat(desk.page.locator(".board li.panel").first()).containsText("2 × Hot meal");
        assertThat(newest).containsText("left ");
    }

    @Test
    void heads_are_counted_by_a_tap_each_and_saved_at_once() {
        var desk = desk();
        desk.button("Heads").click();
        for (var head = 0; head < 12; head++) {
            desk.button("+1").click();
        }
        Chromium.look(desk.page, "desk-heads");

        desk.button("Save 12 heads").click();

        desk.says("12 heads saved.");
    }

    @Test
    void one_tap_makes_it_spanish_without_a_request() {
        var desk = desk();
        desk.requests.clear();

        desk.button("Español").click();

        assertThat(desk.page.locator("html")).hasAttribute("lang", "es");
        assertThat(desk.page.locator(".record")).hasText("Registrar");
        assertThat(desk.tile("Comida caliente")).isVisible();
        assertThat(desk.requests).isEmpty();
        Chromium.look(desk.page, "desk-spanish");
    }

    @Test
    void it_locks_itself_when_nobody_touches_it_and_shows_no_name() {
        var device = chromium.device(800, 1280);
        device.clock().install();
        var desk = new Desk(device, service).signIn("marisol");
        var name = invented();
        desk.makesCardFor(name, false);
        desk.button("Use it for this visit").click();
        assertThat(desk.page.locator(".hello")).containsText(name);

        device.clock().fastForward(Duration.ofMinutes(5).plusSeconds(1).toMillis());

        assertThat(desk.page.locator("main")).containsText("Locked");
        assertThat(desk.page.locator("body")).not().containsText(name);
        Chromium.look(desk.page, "desk-locked");
    }

    @Test
    void nothing_about_anybody_is_left_in_the_address_the_title_or_what_the_browser_keeps() {
        var desk = desk();
        var name = invented();
        var code = desk.makesCardFor(name, false);
        desk.button("Use it for this visit").click();
        desk.record().says("Recorded for");

        var left = desk.page.url()
                + desk.page.title()
                + desk.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])")
                + String.join("", stored(desk))
                + desk.page.evaluate("caches.keys().then(async names => (await Promise.all(names.map(async name => "
                        + "(await (await caches.open(name)).keys()).map(request => request.url)))).join())");
        assertThat(left).doesNotContain(name, code, "eyJ", "code=");
    }

    @Test
    void a_token_that_runs_out_is_renewed_without_anybody_noticing() {
        var device = chromium.device(1280, 800);
        var renewals = new AtomicInteger();
        device.route("**/try-it/token", route -> {
            renewals.incrementAndGet();
            var answer = route.fetch();
            var tokens = answer.text().replaceAll("\"expires_in\":\\d+", "\"expires_in\":1");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(tokens));
        });
        var desk = new Desk(device, service).signIn("marisol");
        var before = renewals.get();

        desk.tile("Snack").click();
        desk.record().says("Recorded.");

        assertThat(renewals.get()).isGreaterThan(before);
        assertThat(desk.button("Lock")).isVisible();
    }

    @Test
    void a_tablet_that_was_lost_and_found_says_so_and_goes_on() {
        var lost = new Desk(chromium.device(800, 1280), service).signIn("theo");
        var other = new StreetPhone(chromium.device(360, 640), service)
                .signIn("theo")
                .opens("Sent");
        other.page
                .getByText("A phone, since")
                .first()
                .locator("xpath=..")
                .getByText("It is lost")
                .click();
        assertThat(other.page.locator(".badge").first()).containsText("lost");

        lost.button("Today").click();
        assertThat(lost.page.locator("main")).containsText("Locked", PATIENT);
        lost.signIn("theo");

        assertThat(lost.page.locator("[role=alert]")).containsText("was said to be lost", PATIENT);
        lost.button("Look").click();
        Chromium.look(lost.page, "desk-lost");
        lost.button("Use this phone again").click();
        assertThat(lost.page.locator("[role=alert]")).hasCount(0);
    }

    @Test
    void the_first_page_leads_to_the_desk_and_to_the_street() {
        var page = chromium.device(1280, 800).newPage();
        page.navigate(service.address() + "/app/");
        Chromium.look(page, "home");

        page.getByText("The desk").click();

        assertThat(page).hasURL(service.address() + "/app/desk/");
    }

    @Test
    void it_is_ready_within_a_second_and_answers_a_tap_at_once_on_a_slow_tablet() {
        var ready = new ArrayList<Double>();
        var taps = new ArrayList<Double>();
        for (var attempt = 0; attempt < MOST_ATTEMPTS && !isFast(ready, taps); attempt++) {
            var device = chromium.device(800, 1280);
            var desk = new Desk(device, service);
            device.newCDPSession(desk.page).send("Emulation.setCPUThrottlingRate", slowedBy(4));
            desk.signIn("marisol");
            ready.add(number(desk, "performance.getEntriesByName('ready')[0].startTime"));
            taps.add(number(
                    desk,
                    "new Promise(done => { const tapped = performance.now();"
                            + " document.querySelector('.tile').click();"
                            + " requestAnimationFrame(() => setTimeout(() => done(performance.now() - tapped))); })"));
            assertThat(number(
                            desk,
                            "performance.getEntriesByType('resource').filter(file => file.name.endsWith('.js'))"
                                    + ".reduce((sum, file) => sum + file.encodedBodySize, 0)"))
                    .isBetween(1_000.0, 120_000.0);
            device.close();
        }

        System.out.printf("ms until ready: %s, ms a tap: %s%n", ready, taps);
        // The best of some: what others do on the machine is not the front end's.
        assertThat(isFast(ready, taps))
                .as("ms until ready: %s, ms a tap: %s", ready, taps)
                .isTrue();
    }

    private static boolean isFast(List<Double> ready, List<Double> taps) {
        return !ready.isEmpty() && Collections.min(ready) < 1_000 && Collections.min(taps) < 100;
    }

    private static JsonObject slowedBy(int rate) {
        var slower = new JsonObject();
        slower.addProperty("rate", rate);
        return slower;
    }

    private static double number(Desk desk, String script) {
        return ((Number) desk.page.evaluate(script)).doubleValue();
    }

    @Test
    void every_part_is_fit_for_all_sizes_light_and_dark() {
        Chromium.sizes().forEach(size -> {
            for (var dark : new boolean[] {false, true}) {
                var device = dark ? chromium.darkDevice(size[0], size[1]) : chromium.device(size[0], size[1]);
                var name = "-" + size[0] + (dark ? "-dark" : "");
                var desk = new Desk(device, service);
                assertThat(desk.button("Sign in")).isVisible();
                Chromium.look(desk.page, "desk-signed-out" + name);
                desk.signIn("marisol");
                Chromium.look(desk.page, "desk-door" + name);
                desk.button("Heads").click();
                Chromium.look(desk.page, "desk-heads" + name);
                desk.button("Cards").click();
                Chromium.look(desk.page, "desk-cards" + name);
                var overflow = desk.page.evaluate("document.documentElement.scrollWidth > innerWidth");
                assertThat(overflow).as("wider than " + size[0]).isEqualTo(false);
                device.close();
            }
        });
    }

    private static Desk desk() {
        return new Desk(chromium.device(1280, 800), service).signIn("marisol");
    }

    private static String invented() {
        return "Sol" + UUID.randomUUID().toString().substring(0, 6);
    }

    @SuppressWarnings("unchecked")
    private static List<String> stored(Desk desk) {
        return (List<String>) desk.page.evaluate("new Promise(found => { const opened = indexedDB.open('doorway');"
                + " opened.onsuccess = () => { const all = opened.result.transaction('operations').objectStore('operations')"
                + ".getAll(); all.onsuccess = () => found(all.result.map(row => JSON.stringify(row))); }; })");
    }
}
