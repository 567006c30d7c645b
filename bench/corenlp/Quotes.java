// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.daylight.Document;
import org.daylight.read.ClaimReader;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/**
 * Who says what, timed beside CoreNLP's quote annotator on the same texts in the same run, by
 * processor time of one thread. CoreNLP is a
 * yardstick: it is fetched for this program ({@code bench/corenlp/run}) and is no part of Daylight (it is GPL-3.0).
 *
 * <p>The file is JSON Lines, gzipped, each with {@code text}.
 *
 * <p>{@code java -Xmx6g -cp core/target/classes:LIBRARIES:CORENLP bench/corenlp/Quotes.java TEXTS.jsonl.gz [HOW_MANY]}
 */
class Quotes {
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("usage: Quotes TEXTS.jsonl.gz [HOW_MANY]");
        }
        int many = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        List<String> texts = texts(Path.of(args[0]), many);
        Extractor extractor = new Extractor();
        List<Document> documents = new ArrayList<>();
        for (String text : texts) {
            documents.add(extractor.extract(Resource.file("a.txt", text.getBytes(StandardCharsets.UTF_8))));
        }
        ClaimReader reader = new ClaimReader();
        for (int i = 0; i < 5; i++) {
            documents.forEach(reader::find);
        }
        double ours = time("Daylight: mentions, attributions, claims", documents, d -> reader.find(d).attributions().size());
        Properties full = new Properties();
        full.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        full.setProperty("ner.applyFineGrained", "false");
        full.setProperty("ner.useSUTime", "false");
        StanfordCoreNLP attribution = new StanfordCoreNLP(full);
        Properties plain = new Properties();
        plain.setProperty("annotators", "tokenize,quote");
        plain.setProperty("quote.attributeQuotes", "false");
        StanfordCoreNLP spans = new StanfordCoreNLP(plain);
        attribution.process(texts.getFirst());
        spans.process(texts.getFirst());
        double marks = time("CoreNLP: quotation marks alone", texts, t -> quotes(spans, t));
        double who = time("CoreNLP: quotes with speakers", texts, t -> quotes(attribution, t));
        System.out.printf(
                Locale.ROOT, "Daylight is %.1f times as fast as CoreNLP with speakers, %.1f times as fast as its marks alone%n",
                who / ours, marks / ours);
    }

    private static int quotes(StanfordCoreNLP pipeline, String text) {
        CoreDocument document = pipeline.processToCoreDocument(text);
        return document.quotes() == null ? 0 : document.quotes().size();
    }

    private static <T> double time(String what, List<T> items, ToIntFunction<T> work) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        int found = 0;
        for (T item : items) {
            found += work.applyAsInt(item);
        }
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-42s %8.2f ms a text, %d found in %d texts%n", what, seconds * 1000 / items.size(), found,
                items.size());
        return seconds;
    }

    private static List<String> texts(Path file, int many) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; texts.size() < many && (line = in.readLine()) != null; ) {
                JsonNode row = json.readTree(line);
                texts.add(row.path("text").asText());
            }
        }
        return texts;
    }
}
