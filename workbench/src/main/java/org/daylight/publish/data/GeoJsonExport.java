// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.EntryKind;
import org.daylight.publish.EditionData;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.read.lexicon.TownPoint;
import org.jspecify.annotations.Nullable;

/**
 * The register as GeoJSON (RFC 7946): one feature an entry that has a country, with its precision. A point stands for a
 * city and is the city's own, to two decimals; what is known to the country alone has no geometry, for a point in the
 * middle of a country would be an invented place. Incidents are never placed finer than the country.
 */
public final class GeoJsonExport {
    private GeoJsonExport() {}

    /** The collection of features. */
    public static List<ExportFile> of(EditionInput input) {
        Spoken spoken = new Spoken(input);
        List<Object> features = new ArrayList<>();
        input.entries().stream().filter(e -> e.country() != null).forEach(e -> features.add(feature(e, spoken)));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("title", input.title());
        collection.put("attribution", "Positions of cities: GeoNames (CC BY 4.0)");
        collection.put("features", features);
        return List.of(new ExportFile("", EditionData.json(collection), features.size()));
    }

    private static Map<String, Object> feature(EntryView e, Spoken spoken) {
        String city = e.entry().kind().equals(EntryKind.INCIDENT) ? null : e.city();
        Optional<TownPoint> point = city == null ? Optional.empty() : TownPoint.of(String.valueOf(e.country()), city);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", e.entry().id().value());
        feature.put("geometry", point.map(GeoJsonExport::geometry).orElse(null));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("kind", e.entry().kind().code());
        properties.put("label", Spoken.label(e));
        properties.put("country", e.country());
        properties.put("city", city);
        properties.put("precision", point.isPresent() ? "city" : "country");
        List<String> statements = new ArrayList<>();
        for (Spoken.Line line : spoken.lines(e)) {
            String sentence = spoken.sentence(line);
            if (!line.reply() && !statements.contains(sentence)) {
                statements.add(sentence);
            }
        }
        properties.put("statements", statements);
        properties.put("answers", spoken.answers(e));
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> geometry(TownPoint point) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", "Point");
        geometry.put("coordinates", List.of(point.longitude(), point.latitude()));
        return geometry;
    }
}
