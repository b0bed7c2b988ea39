package org.doorway.reportrun;

import java.util.UUID;

/** The file of a run, to be sent. */
record ReportRunFile(UUID run, String name, long size, String digest) {}
