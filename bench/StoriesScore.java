// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.corroborate.likeness.Feature;
import org.daylight.corroborate.likeness.Likeness;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;

class StoriesScore {
    public static void main(String[] args) throws IOException {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Document d : documents(Path.of(args[0]))) {
            profiles.put(d.id().value(), Profile.of(d, List.of()));
        }
        Rarity rarity = Rarity.of(profiles.values());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("a\tb\tlabel\tsame\tsure");
        for (Feature f : Feature.values()) head.append('\t').append(f.code());
        out.println(head);
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            JsonNode p = new ObjectMapper().readTree(line);
            Likeness l = Likeness.of(profiles.get(p.path("a").asText()), profiles.get(p.path("b").asText()), rarity);
            StringBuilder row = new StringBuilder(p.path("a").asText() + "\t" + p.path("b").asText() + "\t" + p.path("label").asText() + "\t" + (p.path("same_origin").asBoolean() ? 1 : 0) + "\t" + (p.path("sure").asBoolean() ? 1 : 0));
            for (double v : l.values()) row.append('\t').append(String.format(Locale.ROOT, "%.4f", v));
            out.println(row);
        }
        out.flush();
    }

    static List<Document> documents(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                String text = row.path("text").asText();
                documents.add(new Document(new DocumentId(row.path("id").asText()), Digest.of(text), "text/1",
                        new About(null, null, null, null, null, null), "en", text, List.of()));
            }
        }
        return documents;
    }
}
