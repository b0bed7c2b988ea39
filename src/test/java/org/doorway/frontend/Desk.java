package org.doorway.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.doorway.launch.tryit.TryItService;

/** Somebody at a desk: what they tap and what they see. */
final class Desk {
    final Page page;
    final List<String> requests = new ArrayList<>();
    private final TryItService service;

    Desk(BrowserContext device, TryItService service) {
        this.service = service;
        this.page = device.newPage();
        page.onPageError(failure -> {
            throw new AssertionError(failure);
        });
        page.onRequest(request -> {
            if (request.url().contains("/api/v1/")) {
                requests.add(request.method() + " " + request.url().replaceAll(".*/api/v1", ""));
            }
        });
        page.navigate(service.address() + "/app/desk/");
    }

    Desk signIn(String user) {
        button("Sign in").click();
        page.locator("#user").selectOption(user);
        page.locator("#password").fill(service.password());
        page.locator("button").click();
        assertThat(page.locator(".tile").first()).isVisible();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator tile(String name) {
        return page.locator(".family .tile")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
                .first();
    }

    Locator bundle(String name) {
        return page.locator(".tile.usual").filter(new Locator.FilterOptions().setHasText(name));
    }

    Desk record() {
        page.locator(".record").click();
        return this;
    }

    void says(String words) {
        assertThat(page.locator(".said")).containsText(words);
    }

    void showsCard(String code) {
        var field = page.locator("code-field input");
        if (!field.isVisible()) {
            page.locator("summary").click();
        }
        field.fill(code);
        field.press("Enter");
    }

    /** Makes a card for somebody and tells its code. */
    String makesCardFor(String name, boolean alsoByName) {
        button("Cards").click();
        page.locator("[name=name]").fill(name);
        if (alsoByName) {
            page.locator("[name=by-name]").check();
        }
        button("Make the card").click();
        return page.locator(".code").textContent();
    }

    int visitsToday() {
        button("Today").click();
        assertThat(page.locator(".board")).isVisible();
        return page.locator(".board li.panel:not(.voided)").count();
    }
}
