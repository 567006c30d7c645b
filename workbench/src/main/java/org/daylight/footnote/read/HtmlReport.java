// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.read.file.Budget;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Web pages: a note is what a short link within the page leads to; its number is the link's word. */
final class HtmlReport implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "td",
            "th",
            "dd",
            "dt",
            "blockquote",
            "figcaption",
            "div",
            "section",
            "article",
            "aside",
            "ol",
            "ul",
            "table",
            "tr",
            "pre",
            "header",
            "footer",
            "body",
            "main",
            "caption");
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "head", "nav", "svg", "iframe");
    private static final String MARK =
            "[\\[(]?(?:\\d{1,5}|[*†‡§¶]{1,3}|[ivxlc]{1,7}|[a-z]|(?:note|fn|注|註) ?\\d{1,5})[\\])]?";

    private final Budget budget;
    private final Map<Element, String> noteOf = new HashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final Set<Element> backs = new HashSet<>();
    private final Set<Element> marks = new HashSet<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, ParagraphMaker> notes = new LinkedHashMap<>();
    private ParagraphMaker open = new ParagraphMaker();
    private Element block;
    private int skipped;
    private String within = "";

    private HtmlReport(Element body, Budget budget) {
        this.block = body;
        this.budget = budget;
    }

    static Manuscript read(String name, byte[] bytes, Budget budget) throws IOException {
        budget.letters(bytes.length);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        HtmlReport report = new HtmlReport(page.body(), budget);
        report.find(page);
        page.body().traverse(report);
        report.flush();
        List<NoteText> texts = new ArrayList<>();
        report.numbers.forEach((key, number) -> {
            ParagraphMaker words = report.notes.getOrDefault(key, new ParagraphMaker());
            Element at = report.elements.get(key);
            boolean end = at != null && at.closest("[role=doc-endnotes],.endnotes") != null;
            texts.add(new NoteText(key, end ? Kind.ENDNOTE : Kind.FOOTNOTE, number, words.make(), null, -1));
        });
        return new Manuscript(name, Form.HTML, page.title().strip(), report.paragraphs, texts, List.of());
    }

    /** Which links are marks, and what they lead to. */
    private void find(Document page) {
        Map<String, Element> targets = new HashMap<>();
        page.select("[id],a[name]").forEach(e -> {
            targets.putIfAbsent(e.id().isEmpty() ? e.attr("name") : e.id(), e);
        });
        for (Element link : page.select("a[href^=#]")) {
            String words = link.text().strip();
            Element target = targets.get(link.attr("href").substring(1));
            if (target == null || !words.toLowerCase(java.util.Locale.ROOT).matches(MARK)) {
                continue;
            }
            Element note = holder(target);
            // Of two links that lead to each other the first is the mark, the second leads back.
            if (note == null || note.equals(page.body()) || leadsBack(link)) {
                continue;
            }
            String key = noteOf.computeIfAbsent(note, n -> "n" + (noteOf.size() + 1));
            elements.putIfAbsent(key, note);
            numbers.putIfAbsent(key, words.replaceAll("[\\[\\]()]|(?i)^(?:note|fn) ?", ""));
            marks.add(link);
        }
        for (Element note : noteOf.keySet()) {
            for (Element link : note.select("a[href^=#]")) {
                if (!marks.contains(link)) {
                    backs.add(link);
                }
            }
        }
    }

    private boolean leadsBack(Element link) {
        for (Element at = link; at != null; at = at.parent()) {
            String key = noteOf.get(at);
            if (key != null) {
                Element target = link.ownerDocument() == null
                        ? null
                        : link.ownerDocument().getElementById(link.attr("href").substring(1));
                return target == null || target.equals(at) || !noteOf.containsKey(holder(target));
            }
        }
        return link.hasClass("footnote-back")
                || link.attr("role").equals("doc-backlink")
                || link.attr("rev").equals("footnote");
    }

    private static @org.jspecify.annotations.Nullable Element holder(Element target) {
        Element at = target.closest("li,p,dd,aside,div,td");
        return at != null
                        && at.tagName().equals("p")
                        && at.parent() != null
                        && at.parent().tagName().equals("li")
                ? at.parent()
                : at;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (skipped == 0) {
                budget.tick();
                open.append(Inline.clear(text.getWholeText()));
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.tagName();
        boolean hidden = SKIPPED.contains(name)
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none")
                || backs.contains(element)
                || marks.contains(element);
        if (skipped > 0 || hidden) {
            if (skipped == 0 && marks.contains(element)) {
                Element target = element.ownerDocument() == null
                        ? null
                        : element.ownerDocument()
                                .selectFirst("[id=\"" + quoted(element) + "\"],a[name=\"" + quoted(element) + "\"]");
                Element note = target == null ? null : holder(target);
                String key = note == null ? null : noteOf.get(note);
                if (key != null) {
                    open.mark(key);
                }
            }
            skipped++;
            return;
        }
        if (BLOCKS.contains(name)) {
            flush();
            block = element;
            String key = noteOf.get(element);
            within = key == null ? within : key;
        } else if (name.equals("br")) {
            open.append(" ");
        } else if (name.equals("a") && element.attr("href").matches("(?is)\\s*(?:https?:)?//.*")) {
            String href = element.attr("href").strip();
            open.link(href.startsWith("//") ? "https:" + href : href);
        }
    }

    private static String quoted(Element link) {
        return link.attr("href").substring(1).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (BLOCKS.contains(element.tagName())) {
            flush();
            if (noteOf.containsKey(element)) {
                within = "";
            }
        } else if (element.tagName().equals("a")) {
            open.unlink();
        }
    }

    private void flush() {
        if (!open.isEmpty()) {
            open.type = block.tagName().matches("h[1-6]") ? Role.HEADING : Role.TEXT;
            Paragraph made = open.make();
            if (within.isEmpty()) {
                paragraphs.add(made);
            } else {
                notes.computeIfAbsent(within, k -> new ParagraphMaker()).append(made);
            }
        }
        open = new ParagraphMaker();
    }
}
