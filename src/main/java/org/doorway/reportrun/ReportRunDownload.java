package org.doorway.reportrun;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.report.document.ReportFormat;

/** The file of a run, for the request under way. */
@RequestScoped
class ReportRunDownload {
    private final ReportRuns runs;
    private final CurrentVertxRequest current;

    ReportRunDownload(ReportRuns runs, CurrentVertxRequest current) {
        this.runs = runs;
        this.current = current;
    }

    /**
     * The file, unless the caller has it.
     *
     * @throws Problem {@code no-file-yet} (409), {@code not-acceptable} (406)
     * @throws WebApplicationException 304: they have it
     */
    ReportRunFile of(UUID id, Request preconditions) {
        var run = runs.require(id);
        if (run.size == null || run.digest == null || run.fileName == null) {
            throw Problem.of(ReportRunError.NO_FILE_YET);
        }
        var request = current.getCurrent().request();
        accept(request, run.format);
        var known = preconditions.evaluatePreconditions(new EntityTag(run.digest));
        if (known != null) {
            throw new WebApplicationException(known.build());
        }
        return new ReportRunFile(run.id, run.fileName, run.size, run.digest);
    }

    /** Of all formats that are offered here, this file has one: that is what is negotiated from here on. */
    private static void accept(HttpServerRequest request, ReportFormat format) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.WILDCARD);
        var type = MediaType.valueOf(format.type());
        if (Arrays.stream(accepted.split(",")).noneMatch(one -> type.isCompatible(MediaType.valueOf(one.strip())))) {
            throw Problem.of(CommonError.NOT_ACCEPTABLE, Map.of("offered", format.type()));
        }
        request.headers().set(HttpHeaders.ACCEPT, format.type());
    }
}
