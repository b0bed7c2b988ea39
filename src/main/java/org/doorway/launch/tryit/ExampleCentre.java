package org.doorway.launch.tryit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.doorway.launch.start.Mode;
import org.doorway.menu.ArrangeBundle;
import org.doorway.menu.ArrangeFamily;
import org.doorway.menu.ArrangeOffering;
import org.doorway.menu.MenuItems;
import org.doorway.menu.Offerings;
import org.doorway.notice.Notices;
import org.doorway.notice.PostNotice;
import org.doorway.site.SiteRef;
import org.doorway.site.Sites;

/**
 * The centre that is tried out: two sites with a menu, what each of them offers, and a notice. Set up once, through the
 * same doors as a manager would, in one transaction: it is there whole or not at all.
 */
@ApplicationScoped
class ExampleCentre {
    /** Leaves room on the screen for what is put between two of them. */
    private static final int STEP = 10;

    private final Sites sites;
    private final MenuItems items;
    private final Offerings offerings;
    private final Notices notices;
    private final ObjectMapper json;

    ExampleCentre(Sites sites, MenuItems items, Offerings offerings, Notices notices, ObjectMapper json) {
        this.sites = sites;
        this.items = items;
        this.offerings = offerings;
        this.notices = notices;
        this.json = json;
    }

    @ActivateRequestContext
    @Transactional
    void setUp(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent started) {
        if (!Mode.isTryIt() || !sites.none()) {
            return;
        }
        var menu = read("menu.json", ExampleMenu.class);
        var plan = read("example-centre.json", ExamplePlan.class);
        write(menu);
        plan.sites().forEach(site -> open(site, menu));
        notices.post(new PostNotice(null, plan.notice()));
    }

    private void write(ExampleMenu menu) {
        var order = 0;
        for (var family : menu.families()) {
            order += STEP;
            items.arrangeFamily(family.code(), new ArrangeFamily(family.labels(), order));
        }
        menu.items().forEach(items::add);
    }

    private void open(ExamplePlan.ExampleSite example, ExampleMenu menu) {
        sites.open(example.site());
        var site = sites.ref(example.site().code()).orElseThrow();
        var offers = example.offers() == null ? menu.codes() : example.offers();
        var order = 0;
        for (var item : offers) {
            order += STEP;
            offerings.arrange(site, item, new ArrangeOffering(true, null, order));
        }
        arrangeBundles(site, example);
    }

    private void arrangeBundles(SiteRef site, ExamplePlan.ExampleSite example) {
        var order = 0;
        for (var bundle : example.bundles()) {
            order += STEP;
            offerings.arrangeBundle(site, bundle.code(), new ArrangeBundle(bundle.labels(), bundle.items(), order));
        }
    }

    private <T> T read(String name, Class<T> kind) {
        try (var file = ExampleCentre.class.getResourceAsStream("/launch/" + name)) {
            return json.readValue(file, kind);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
