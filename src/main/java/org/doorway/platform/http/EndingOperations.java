package org.doorway.platform.http;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Has operations that are going to end say so. All others pass without being looked at. */
@Provider
public class EndingOperations implements DynamicFeature {
    static final int MONTHS_OF_NOTICE = 12;

    /** As RFC 9110 writes it. Java's own constant for such dates leaves out the zero of a day before the tenth. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var ending = resource.getResourceMethod().getAnnotation(Ending.class);
        if (ending != null) {
            context.register(headers(ending));
        }
    }

    static ContainerResponseFilter headers(Ending ending) {
        var deprecated = start(ending.deprecated());
        var sunset = start(ending.sunset());
        if (sunset.isBefore(deprecated.plusMonths(MONTHS_OF_NOTICE))) {
            throw new IllegalArgumentException("An operation ends after " + MONTHS_OF_NOTICE + " months' notice");
        }
        var since = "@" + deprecated.toEpochSecond();
        var until = HTTP_DATE.format(sunset);
        return (request, answer) -> {
            answer.getHeaders().putSingle("Deprecation", since);
            answer.getHeaders().putSingle("Sunset", until);
        };
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
