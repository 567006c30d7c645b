// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import org.daylight.DatePrecision;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.StatedDate;
import org.daylight.corroborate.Stories;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.likeness.Feature;
import org.daylight.corroborate.likeness.Likeness;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;

/**
 * Finds the stories of texts whose origins are known, for a program that scores them. The texts are JSON Lines: {@code id},
 * {@code text} and, where known, {@code lang}, {@code title}, {@code publisher}, {@code published} (a day).
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/StoriesScore.java TEXTS.jsonl[.gz]} prints one story a line; with a
 * second file of labelled pairs ({@code a, b, label, same_origin, sure}) it prints the features of each pair instead, which
 * {@code bench/StoriesFit.java} fits the rules to.
 */
class StoriesScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: StoriesScore TEXTS.jsonl[.gz] [PAIRS.jsonl]");
        }
        List<Document> documents = documents(Path.of(args[0]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (args.length > 1) {
            features(documents, Path.of(args[1]), out);
        } else {
            long start = System.nanoTime();
            List<Story> stories = Stories.of(documents);
            System.err.printf(Locale.ROOT, "%d documents, %d stories, %.1f s%n", documents.size(), stories.size(),
                    (System.nanoTime() - start) / 1e9);
            stories.forEach(story -> out.println(line(story)));
        }
        out.flush();
    }

    private static ObjectNode line(Story story) {
        ObjectNode line = JSON.createObjectNode().put("story", story.first().value());
        story.documents().forEach(d -> line.withArray("docs").add(d.value()));
        line.put("origins", story.origins());
        for (List<DocumentId> group : story.groups()) {
            ArrayNode ids = line.withArray("groups").addArray();
            group.forEach(d -> ids.add(d.value()));
        }
        story.links().forEach(l -> line.withArray("links").addObject().put("a", l.a().value()).put("b", l.b().value())
                .put("bond", l.bond().name()).put("likelihood", l.likelihood()).put("why", l.why().english()));
        return line;
    }

    private static void features(List<Document> documents, Path pairs, PrintStream out) throws IOException {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        documents.forEach(d -> profiles.put(d.id().value(), Profile.of(d)));
        Rarity rarity = Rarity.of(profiles.values());
        StringBuilder head = new StringBuilder("a\tb\tlabel\tsame\tsure");
        for (Feature feature : Feature.values()) {
            head.append('\t').append(feature.code());
        }
        out.println(head);
        for (String line : Files.readAllLines(pairs)) {
            JsonNode pair = JSON.readTree(line);
            String a = pair.path("a").asText();
            String b = pair.path("b").asText();
            StringBuilder row = new StringBuilder(String.join("\t", a, b, pair.path("label").asText(),
                    pair.path("same_origin").asBoolean() ? "1" : "0", pair.path("sure").asBoolean() ? "1" : "0"));
            for (double value : Likeness.of(profiles.get(a), profiles.get(b), rarity).values()) {
                row.append('\t').append(String.format(Locale.ROOT, "%.4f", value));
            }
            out.println(row);
        }
    }

    static List<Document> documents(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        InputStream in = Files.newInputStream(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                String text = row.path("text").asText();
                String day = row.path("published").asText("");
                About about = new About(row.path("title").asText(null), null, row.path("publisher").asText(null), null,
                        day.length() == 10 ? new StatedDate(day, DatePrecision.DAY, null) : null, null);
                documents.add(new Document(new DocumentId(row.path("id").asText()), Digest.of(text), "text/1", about,
                        row.path("lang").asText("en"), text, List.of()));
            }
        }
        return documents;
    }
}
