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

/** Has operations that are going to end say so. All others pass without being looked at. */
@Provider
public class EndingOperations implements DynamicFeature {
    static final int MONTHS_OF_NOTICE = 12;

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
        var until = DateTimeFormatter.RFC_1123_DATE_TIME.format(sunset);
        return (request, answer) -> {
            answer.getHeaders().putSingle("Deprecation", since);
            answer.getHeaders().putSingle("Sunset", until);
        };
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
