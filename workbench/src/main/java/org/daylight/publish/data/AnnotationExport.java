// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Passage;
import org.daylight.publish.EditionData;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.RenderingView;
import org.jspecify.annotations.Nullable;

/**
 * The register as a page of W3C Web Annotations: one a statement. The target is the page with the words: a
 * TextQuoteSelector, and a TextPositionSelector that counts code points of the text that Daylight read; or a
 * FragmentSelector. The bodies say who states what, translate the words, and give what answers it.
 *
 * <p>Where the words hide a name there is no TextQuoteSelector: bars stand in no page.
 */
public final class AnnotationExport {
    private final Spoken spoken;

    private AnnotationExport(EditionInput input) {
        spoken = new Spoken(input);
    }

    /** The page of annotations. */
    public static List<ExportFile> of(EditionInput input) {
        AnnotationExport export = new AnnotationExport(input);
        List<Object> items = new ArrayList<>();
        for (EntryView entry : input.entries()) {
            export.spoken.lines(entry).forEach(line -> items.add(export.annotation(line)));
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", "urn:daylight:" + export.spoken.mark() + ":" + input.ledgerPosition());
        page.put("type", "AnnotationPage");
        page.put("startIndex", 0);
        page.put("items", items);
        return List.of(new ExportFile("", EditionData.json(page), items.size()));
    }

    private Map<String, Object> annotation(Spoken.Line line) {
        PassageView p = spoken.passage(line.statement());
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put(
                "id",
                "urn:daylight:" + spoken.mark() + ":" + line.entry().entry().id() + ":" + line.property() + ":"
                        + line.statement().claim());
        annotation.put("type", "Annotation");
        annotation.put("motivation", line.reply() ? "replying" : "describing");
        List<Object> bodies = new ArrayList<>();
        bodies.add(body("describing", spoken.sentence(line), "en"));
        bodies.add(body("classifying", line.entry().entry().id() + " " + line.property(), null));
        for (RenderingView r : p.renderings()) {
            bodies.add(body("translating", r.text(), r.lang()));
        }
        if (!line.reply()) {
            spoken.answers(line.entry()).forEach(answer -> bodies.add(body("replying", answer, "en")));
        }
        annotation.put("body", bodies);
        annotation.put("target", target(p));
        return annotation;
    }

    private static Map<String, Object> body(String purpose, String text, @Nullable String lang) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        // Of the purposes that the model names none is translating; it is said beside it.
        body.put("purpose", purpose.equals("translating") ? "describing" : purpose);
        if (purpose.equals("translating")) {
            body.put("role", "translation");
        }
        body.put("format", "text/plain");
        if (lang != null) {
            body.put("language", lang);
        }
        body.put("value", text);
        return body;
    }

    private static Map<String, Object> target(PassageView p) {
        Map<String, Object> target = new LinkedHashMap<>();
        String url = p.url();
        target.put("source", url == null ? "urn:daylight:capture:" + p.capture().value() : url);
        if (p.fragment() != null) {
            Map<String, Object> fragment = new LinkedHashMap<>();
            fragment.put("type", "FragmentSelector");
            fragment.put("conformsTo", p.fragment().conformsTo());
            fragment.put("value", p.fragment().value());
            target.put("selector", List.of(fragment));
        } else {
            target.put("selector", words(p));
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("type", "TimeState");
        state.put("sourceDate", p.captured().toString());
        target.put("state", state);
        return target;
    }

    private static List<Object> words(PassageView p) {
        List<Object> selectors = new ArrayList<>();
        if (!Spoken.masked(p.quote())) {
            Map<String, Object> quote = new LinkedHashMap<>();
            quote.put("type", "TextQuoteSelector");
            quote.put("exact", p.quote());
            String prefix = tail(p.before());
            String suffix = head(p.after());
            if (!prefix.isEmpty() && !Spoken.masked(prefix)) {
                quote.put("prefix", prefix);
            }
            if (!suffix.isEmpty() && !Spoken.masked(suffix)) {
                quote.put("suffix", suffix);
            }
            selectors.add(quote);
        }
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "TextPositionSelector");
        position.put("start", p.at().start());
        position.put("end", p.at().end());
        selectors.add(position);
        return selectors;
    }

    private static String head(String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(Passage.CONTEXT, text.codePointCount(0, text.length()))));
    }

    private static String tail(String text) {
        int length = text.codePointCount(0, text.length());
        return text.substring(text.offsetByCodePoints(0, Math.max(0, length - Passage.CONTEXT)));
    }
}
