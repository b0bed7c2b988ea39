package org.doorway.reportrun;

import java.util.List;
import java.util.UUID;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a saved report asks to be made of it.
 *
 * @param covered the sites that whoever saved it covered; null: every site
 */
public record ReportRunOrder(
        UUID savedReport,
        String name,
        ReportSpec wanted,
        String language,
        ReportFormat format,
        @Nullable List<Integer> covered) {}
