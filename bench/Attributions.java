// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.daylight.Attribution;
import org.daylight.Document;
import org.daylight.read.ClaimReader;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/**
 * Measures "who says what" against news articles annotated by hand: JSON Lines, gzipped, {@code {id, text,
 * quotes:[{content, source, cue, type}]}} with spans of characters.
 *
 * <p>Strict: each annotation matches one attribution at most and each attribution one annotation; a content is found
 * where the characters of the two share half of their union (white space apart); only the attribution's first and last
 * character count, not its parts. A speaker is right where its span overlaps the annotated source; where none is
 * annotated, where none is given. Articles whose SHA-256 of the id is divisible by three are the lockbox: scored,
 * never printed.
 *
 * <p>{@code java -cp core/target/classes:LIBRARIES bench/Attributions.java FILE.jsonl.gz [--errors N [WORD]]}
 */
class Attributions {
    private static final double ENOUGH = 0.5;

    private record Gold(BitSet content, BitSet source, String type, JsonNode row) {}

    private record Pair(double jaccard, int gold, int found) {}

    private static final class Score {
        final Map<String, int[]> types = new TreeMap<>();
        int predicted;
        int matched;

        int[] of(String type) {
            return types.computeIfAbsent(type, t -> new int[4]);
        }
    }

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        if (args.length < 1) {
            throw new IllegalArgumentException("usage: Attributions FILE.jsonl.gz [--errors N [WORD]]");
        }
        int errors = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        String only = args.length > 3 ? args[3] : "";
        ObjectMapper json = new ObjectMapper();
        Extractor extractor = new Extractor();
        ClaimReader reader = new ClaimReader();
        Score dev = new Score();
        Score lock = new Score();
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(json.readTree(line));
            }
        }
        long nanos = 0;
        for (JsonNode row : rows) {
            String text = row.path("text").asText();
            Document document = plain(extractor, row.path("id").asText(), text);
            long start = System.nanoTime();
            List<Attribution> found = reader.find(document).attributions();
            nanos += System.nanoTime() - start;
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(row.path("id").asText().getBytes(StandardCharsets.UTF_8));
            boolean locked =
                    new BigInteger(1, hash).mod(BigInteger.valueOf(3)).signum() == 0;
            int left = score(row, document, found, locked ? lock : dev, locked ? 0 : errors, only);
            errors = locked ? errors : left;
        }
        print("open", dev);
        print("lockbox", lock);
        System.out.printf(Locale.ROOT, "%.1f ms a page%n", nanos / 1e6 / rows.size());
    }

    private static Document plain(Extractor extractor, String id, String text) {
        Document d = extractor.extract(Resource.file(id + ".txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", null));
        return new Document(d.id(), d.textDigest(), d.extractor(), d.about(), "en", text, List.of());
    }

    private static int score(JsonNode row, Document document, List<Attribution> found, Score score, int errors, String only) {
        int[] raw = document.text().codePoints().toArray();
        List<Gold> gold = new ArrayList<>();
        for (JsonNode q : row.path("quotes")) {
            gold.add(new Gold(bits(q.path("content"), raw), bits(q.path("source"), raw), q.path("type").asText(), q));
        }
        List<BitSet> contents = found.stream().map(a -> bits(a.content(), raw)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int k = 0; k < contents.size(); k++) {
                double j = jaccard(gold.get(i).content(), contents.get(k));
                if (j >= ENOUGH) {
                    pairs.add(new Pair(j, i, k));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::jaccard).reversed());
        int[] ofGold = new int[gold.size()];
        int[] ofFound = new int[found.size()];
        for (Pair p : pairs) {
            if (ofGold[p.gold()] == 0 && ofFound[p.found()] == 0) {
                ofGold[p.gold()] = p.found() + 1;
                ofFound[p.found()] = p.gold() + 1;
            }
        }
        score.predicted += found.size();
        for (int k = 0; k < found.size(); k++) {
            score.matched += ofFound[k] > 0 ? 1 : 0;
            if (errors > 0) {
                errors -= show(ofFound[k] == 0 ? "wrong" : "right", document, found.get(k), only);
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            Gold g = gold.get(i);
            int[] n = score.of(g.type());
            n[0]++;
            if (ofGold[i] == 0) {
                if (errors > 0) {
                    errors -= show("missed " + g.type(), document, g, only);
                }
                continue;
            }
            n[1]++;
            Attribution a = found.get(ofGold[i] - 1);
            BitSet speaker = a.speaker() == null ? new BitSet() : bits(a.speaker(), raw);
            boolean right = g.source().isEmpty() ? speaker.isEmpty() : g.source().intersects(speaker);
            if (!g.source().isEmpty()) {
                n[3]++;
                n[2] += right ? 1 : 0;
            }
            if (!right && errors > 0 && !g.source().isEmpty()) {
                errors -= show("speaker", document, g, only);
                show("      is", document, a, only);
            }
        }
        return errors;
    }

    private static int show(String what, Document d, Attribution a, String only) {
        String speaker = a.speaker() == null ? "-" : a.speaker().quote();
        String cue = a.cue() == null ? "-" : a.cue().quote();
        String line = "[" + speaker + "] <" + cue + "> " + a.content().quote().replace('\n', '/');
        if (!(what + " " + line).contains(only)) {
            return 0;
        }
        int start = Math.max(0, d.text().offsetByCodePoints(0, Math.min(a.content().at().start(), a.cue() == null ? 1 << 30 : a.cue().at().start())) - 60);
        int end = Math.min(d.text().length(), d.text().offsetByCodePoints(0, a.content().at().end()) + 60);
        System.out.println(what + ": " + line + "\n        ## " + d.text().substring(start, end).replace('\n', '/'));
        return 1;
    }

    private static int show(String what, Document d, Gold g, String only) {
        String line = "[" + words(g.row().path("source"), d) + "] <" + words(g.row().path("cue"), d) + "> "
                + words(g.row().path("content"), d);
        if (!(what + " " + line).contains(only)) {
            return 0;
        }
        int start = Math.max(0, Math.min(g.row().path("content").path(0).path(0).asInt(), g.row().path("cue").path(0).path(0).asInt()) - 60);
        int end = Math.min(d.text().length(), g.row().path("content").path(g.row().path("content").size() - 1).path(1).asInt() + 60);
        System.out.println(what + ": " + line.replace('\n', '/') + "\n        ## "
                + d.text().substring(start, end).replace('\n', '/'));
        return 1;
    }

    private static String words(JsonNode spans, Document d) {
        List<String> words = new ArrayList<>();
        spans.forEach(s -> words.add(d.text().substring(s.path(0).asInt(), s.path(1).asInt())));
        return String.join(" // ", words);
    }

    private static BitSet bits(JsonNode spans, int[] raw) {
        BitSet bits = new BitSet();
        spans.forEach(s -> set(bits, s.path(0).asInt(), s.path(1).asInt(), raw));
        return bits;
    }

    private static BitSet bits(Attribution.Quoted q, int[] raw) {
        BitSet bits = new BitSet();
        set(bits, q.at().start(), q.at().end(), raw);
        return bits;
    }

    private static void set(BitSet bits, int start, int end, int[] raw) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(raw[i])) {
                bits.set(i);
            }
        }
    }

    private static double jaccard(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int shared = both.cardinality();
        return shared == 0 ? 0 : (double) shared / (a.cardinality() + b.cardinality() - shared);
    }

    private static void print(String name, Score score) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", name));
        int found = 0;
        int right = 0;
        int sourced = 0;
        int all = 0;
        for (Map.Entry<String, int[]> e : score.types.entrySet()) {
            int[] n = e.getValue();
            line.append(String.format(Locale.ROOT, " %s %.3f of %d,", e.getKey(), (double) n[1] / n[0], n[0]));
            found += n[1];
            right += n[2];
            sourced += n[3];
            all += n[0];
        }
        System.out.printf(
                Locale.ROOT,
                "%s all %.3f of %d, precision %.3f of %d, speaker %.3f of %d%n",
                line,
                (double) found / all,
                all,
                (double) score.matched / Math.max(1, score.predicted),
                score.predicted,
                (double) right / Math.max(1, sourced),
                sourced);
    }
}
