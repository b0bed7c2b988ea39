package org.doorway.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.UUID;
import org.doorway.launch.tryit.TryItService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shifts of the outreach team, with a phone that has no signal, in a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

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
    void a_shift_in_flight_mode_is_handed_in_when_there_is_a_signal() {
        var device = device();
        var name = "Bridge " + UUID.randomUUID().toString().substring(0, 6);
        var phone = new StreetPhone(device, service);
        Chromium.look(phone.page, "phone-signed-out");
        addStop(device, phone, name);
        phone.opens("Shift").button("Take the menu along").click();
        Chromium.look(phone.page, "phone-shift");
        device.setOffline(true);
        phone.button("Begin the shift").click();
        phone.says("Shift begun.");
        phone.button("Note what goes along").click();
        Chromium.look(phone.page, "phone-load");
        phone.page.locator("phone-shift").getByText("+10").first().click();
        phone.button("Note what goes along").click();
        phone.says("Load kept.");
        phone.opens("Stops");
        var stop = phone.page.locator("li.panel").getByText(name).locator("xpath=ancestor::li");
        stop.getByText("We are here").click();
        stop.getByText("Write a note").click();
        stop.locator("textarea").fill("The gate is shut after six.");
        Chromium.look(phone.page, "phone-stops");
        phone.button("Keep the note").click();
        phone.says("Note kept.");
        phone.opens("Record").gives("Usual bag").gives("Breakfast");
        Chromium.look(phone.page, "phone-record-offline");
        phone.button("Undo").click();
        phone.says("Undone.");
        for (var head = 0; head < 7; head++) {
            phone.button("+1").first().click();
        }
        phone.button("Save 7 heads").click();
        phone.says("7 heads kept.");
        phone.opens("Shift").button("End the shift").click();
        phone.button("End the shift").click();
        phone.says("Shift ended.");
        phone.opens("Sent");
        assertThat(phone.page.locator("main")).containsText("8 wait to be sent.");
        Chromium.look(phone.page, "phone-waiting");

        device.setOffline(false);

        assertThat(phone.page.locator("main")).containsText("8 taken.", PATIENTLY);
        assertThat(phone.page.locator("main")).containsText("Everything has been sent.");
        assertThat(phone.page.locator("main")).containsText("This phone, since", PATIENTLY);
        Chromium.look(phone.page, "phone-sent");
    }

    @Test
    void what_the_centre_cannot_record_says_why_and_is_put_right() {
        var device = device();
        device.route("**/sync/bundle**", PhoneBrowserIT::withAnItemThatNobodyKnows);
        var phone = new StreetPhone(device, service).signIn("theo");
        device.setOffline(true);
        phone.page.locator(".family summary").first().click();
        phone.page.getByText("Made up").click();
        phone.page.locator(".family .tile").first().click();
        phone.button("Record the visit").click();
        phone.says("Visit kept.");

        device.setOffline(false);
        phone.opens("Sent");

        assertThat(phone.page.locator(".refused")).containsText("Not taken", PATIENTLY);
        Chromium.look(phone.page, "phone-refused");
        phone.button("Leave out Made up").click();
        phone.button("Send it again").click();
        assertThat(phone.page.locator(".refused")).hasCount(0);
        assertThat(phone.page.locator("main")).containsText("1 taken.", PATIENTLY);
    }

    @Test
    void a_phone_that_was_lost_is_signed_out_and_says_so_to_its_owner() {
        var device = device();
        var phone = new StreetPhone(device, service).signIn("imani");
        device.setOffline(true);
        phone.gives("Breakfast");
        var stored = (String)
                phone.page.evaluate(
                        "new Promise(found => { const opened = indexedDB.open('doorway');"
                                + " opened.onsuccess = () => { const all = opened.result.transaction('operations')"
                                + ".objectStore('operations').getAll(); all.onsuccess = () => found(JSON.stringify(all.result)); }; })");
        assertThat(stored).contains("sealed").doesNotContain("food", "recordVisit", "lines");
        device.route("**/sync/batches", Route::abort);
        device.setOffline(false);
        var other = new StreetPhone(device(), service).signIn("imani").opens("Sent");

        other.page
                .getByText("A phone, since")
                .locator("xpath=..")
                .getByText("It is lost")
                .click();

        phone.opens("Sent");
        assertThat(phone.page.locator("main")).containsText("Locked", PATIENTLY);
        device.unroute("**/sync/batches");
        Chromium.look(phone.page, "phone-locked");
        phone.signIn("imani").opens("Sent");
        assertThat(phone.page.locator("main")).containsText("was said to be lost", PATIENTLY);
        assertThat(phone.page.locator("main")).containsText("This was me", PATIENTLY);
        Chromium.look(phone.page, "phone-lost");
        phone.button("This was me").click();
        assertThat(phone.button("This was me")).hasCount(0);
        phone.button("Use this phone again").click();
        assertThat(phone.page.locator("main")).not().containsText("was said to be lost");
    }

    @Test
    void it_opens_without_a_signal_and_is_fit_for_all_sizes_light_and_dark() {
        Chromium.sizes().forEach(size -> {
            for (var dark : new boolean[] {false, true}) {
                var device = dark ? chromium.darkDevice(size[0], size[1]) : chromium.device(size[0], size[1]);
                var phone = new StreetPhone(device, service).signIn("theo");
                phone.page.evaluate("navigator.serviceWorker.ready");
                var name = "-" + size[0] + (dark ? "-dark" : "");
                phone.page.locator(".family summary").first().click();
                Chromium.look(phone.page, "phone-record" + name);
                var overflow = phone.page.evaluate("document.documentElement.scrollWidth > innerWidth");
                assertThat(overflow).as("wider than " + size[0]).isEqualTo(false);
                device.setOffline(true);
                phone.page.reload();
                phone.button("Go on without the network").click();
                assertThat(phone.page.locator(".tile").first()).isVisible();
                device.close();
            }
        });
    }

    private static BrowserContext device() {
        return chromium.device(360, 640);
    }

    private static void addStop(BrowserContext device, StreetPhone phone, String name) {
        var token = new String[1];
        phone.page.onRequest(request -> {
            var sent = request.headers().get("authorization");
            token[0] = sent == null ? token[0] : sent;
        });
        phone.signIn("theo");
        var answer = device.request()
                .post(
                        service.address() + "/api/v1/stops",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Authorization", token[0])
                                .setData("{\"site\":\"main\",\"description\":{\"name\":\"" + name
                                        + "\",\"kind\":\"place\"}}")
                                .setHeader("Content-Type", "application/json"));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static void withAnItemThatNobodyKnows(Route route) {
        var answer = route.fetch();
        var bundle = new JsonObject(answer.text());
        var reference = bundle.getJsonObject("reference");
        var item = reference.getJsonArray("items").getJsonObject(0).copy().put("code", "food.made_up");
        item.getJsonObject("description").put("family", "food").put("labels", new JsonObject().put("en", "Made up"));
        reference.getJsonArray("items").add(item);
        reference
                .getJsonArray("offerings")
                .add(reference.getJsonArray("offerings").getJsonObject(0).copy().put("item", "food.made_up"));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(bundle.encode()));
    }
}
