// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.Offsets;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

/** Runs spec/vectors/claims.json, which a stranger's implementation can run as well. */
class ClaimVectorsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyVectorHasItsIdAndItsQuote() throws Exception {
        JsonNode vectors =
                MAPPER.readTree(Path.of("..", "spec", "vectors", "claims.json").toFile());
        assertThat(vectors.size()).isGreaterThanOrEqualTo(7);
        for (JsonNode v : vectors) {
            String text = v.get("text").asText();
            Offsets at = new Offsets(v.get("start").asInt(), v.get("end").asInt());
            assertThat(new Text(text).at(at)).isEqualTo(v.get("quote").asText());
            Map<String, Object> map = new LinkedHashMap<>();
            v.get("values")
                    .properties()
                    .forEach(e -> map.put(e.getKey(), MAPPER.convertValue(e.getValue(), Object.class)));
            ClaimValues values = ClaimValues.of(ClaimKind.of(v.get("claim").asText()), new HashMap<>(map));
            assertThat(Digest.of(text).hex()).isEqualTo(v.get("textDigest").asText());
            assertThat(ClaimId.of(Digest.of(text), at, values).value())
                    .isEqualTo(v.get("id").asText());
        }
    }
}
