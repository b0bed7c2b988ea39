package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the packaged service says of itself, without anything of the tests beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DescriptionIT {
    @Test
    void the_copy_in_the_repository_is_what_the_packaged_service_serves() throws Exception {
        try (var line = RunningCentre.shared().line()) {
            var served = line.get("/q/openapi?format=json");
            assertThat(new ObjectMapper().readTree(served.body()))
                    .isEqualTo(new YAMLMapper()
                            .readTree(Path.of("openapi", "openapi.yaml").toFile()));
        }
    }
}
