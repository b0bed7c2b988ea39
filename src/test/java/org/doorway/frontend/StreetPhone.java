package org.doorway.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.doorway.launch.tryit.TryItService;

/** Somebody on the street with a phone: what they tap and what they see. */
final class StreetPhone {
    final Page page;
    private final TryItService service;

    StreetPhone(BrowserContext device, TryItService service) {
        this.service = service;
        this.page = device.newPage();
        page.onPageError(failure -> {
            throw new AssertionError(failure);
        });
        page.navigate(service.address() + "/app/phone/");
    }

    StreetPhone signIn(String user) {
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

    StreetPhone opens(String place) {
        page.locator(".places button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + place)))
                .click();
        return this;
    }

    StreetPhone gives(String bundle) {
        page.locator(".tile.usual")
                .filter(new Locator.FilterOptions().setHasText(bundle))
                .click();
        button("Record the visit").click();
        says("Visit kept.");
        return this;
    }

    void says(String words) {
        assertThat(page.locator(".said")).containsText(words);
    }
}
