package org.doorway.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A {@link BatchResultView}, written while the batch is applied. */
final class BatchAnswer implements StreamingOutput {
    private final BatchRun run;
    private final List<ResultView> first;
    private final BatchSteps rest;
    private final ObjectMapper mapper;

    BatchAnswer(BatchRun run, List<ResultView> first, BatchSteps rest, ObjectMapper mapper) {
        this.run = run;
        this.first = first;
        this.rest = rest;
        this.mapper = mapper;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var json = mapper.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("batch", run.head().id().toString());
            json.writeStringField("receivedAt", run.clock().receivedAt().toString());
            json.writeArrayFieldStart("results");
            for (var results = first; !results.isEmpty(); results = rest.next()) {
                for (var result : results) {
                    json.writePOJO(result);
                }
                json.flush();
            }
            json.writeEndArray();
            var problem = rest.problem();
            if (problem != null) {
                json.writePOJOField("problem", run.view(problem));
            }
            json.writeEndObject();
        }
    }
}
