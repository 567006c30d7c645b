// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.publish.narrative.Facts;
import org.daylight.publish.narrative.NumberWatch;
import org.daylight.publish.narrative.Reference;
import org.daylight.publish.narrative.ReferenceNode;
import org.daylight.publish.narrative.Review;
import org.daylight.publish.narrative.SentenceNode;
import org.jspecify.annotations.Nullable;

/** Writes the tree of a block as HTML. What {@code Review} refuses is not written at all; every word is escaped. */
final class TellingHtml extends AbstractVisitor {
    private final Telling telling;
    private final Footnotes notes;
    private final boolean draft;
    private final StringBuilder out = new StringBuilder();

    /** @param draft whether numbers without a source and references that lead nowhere are marked */
    TellingHtml(Telling telling, Footnotes notes, boolean draft) {
        this.telling = telling;
        this.notes = notes;
        this.draft = draft;
    }

    String of(Node tree) {
        tree.accept(this);
        return out.toString();
    }

    private void element(String name, Node node) {
        out.append('<').append(name).append('>');
        visitChildren(node);
        out.append("</").append(name).append('>');
    }

    @Override
    public void visit(Heading heading) {
        element("h" + Math.min(6, heading.getLevel() + 2), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        boolean own = !SentenceNode.sourced(paragraph);
        if (!own) {
            SentenceNode.split(paragraph);
        }
        if (tight) {
            own(own);
            visitChildren(paragraph);
            return;
        }
        out.append(own ? "<p class=\"own\">" : "<p>");
        own(own);
        visitChildren(paragraph);
        out.append("</p>");
    }

    private void own(boolean own) {
        if (own) {
            out.append("<span class=\"cap\">")
                    .append(escaped(Words.say("told.own")))
                    .append("</span> ");
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        element("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        element("ol", list);
    }

    @Override
    public void visit(ListItem item) {
        element("li", item);
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("<hr>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        element("strong", strong);
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append("<br>");
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        int done = 0;
        for (NumberWatch.Found n : draft ? Review.numbers(text) : List.<NumberWatch.Found>of()) {
            out.append(escaped(words.substring(done, n.at())));
            wrong(n.words());
            done = n.at() + n.words().length();
        }
        out.append(escaped(words.substring(done)));
    }

    private void wrong(String words) {
        out.append("<mark class=\"wrong\">").append(escaped(words)).append("</mark>");
    }

    @Override
    public void visit(Link link) {
        String to = link.getDestination();
        String web = to.matches("#[A-Za-z][\\w-]*") ? to : Links.web(to);
        if (web == null) {
            visitChildren(link);
            return;
        }
        out.append("<a href=\"").append(escaped(web)).append(web.startsWith("#") ? "\">" : "\" rel=\"noreferrer\">");
        visitChildren(link);
        out.append("</a>");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof SentenceNode sentence) {
            sentence(sentence);
        } else if (draft && node instanceof ReferenceNode r && !Review.stands(r, telling.facts())) {
            wrong("{{" + r.source() + "}}");
        } else if (node instanceof ReferenceNode r && r.reference() != null) {
            reference(r.reference());
        }
    }

    private void sentence(SentenceNode sentence) {
        if (!sentence.sourced()) {
            out.append("<span class=\"own\">");
            own(true);
        }
        visitChildren(sentence);
        out.append(sentence.sourced() ? "" : "</span>");
    }

    private void reference(Reference reference) {
        switch (reference) {
            case Reference.Label l -> telling.facts().entry(l.entry()).ifPresent(this::label);
            case Reference.Property p -> said(p.aspect(), telling.facts().of(p));
            case Reference.Claimed c -> said(c.aspect(), first(telling.facts().claim(c.claim())));
            case Reference.Quoted q -> first(telling.facts().claim(q.claim())).forEach(s -> quoted(s.view(), q.part()));
            case Reference.Count c -> {
                Telling.Counted counted = telling.count(c);
                out.append("<a class=\"counted\" href=\"#")
                        .append(counted.anchor())
                        .append("\">")
                        .append(escaped(counted.number()))
                        .append("</a>");
            }
            case Reference.Own o ->
                out.append("<span class=\"own\">")
                        .append(text(o.words()))
                        .append(" <span class=\"by\">(")
                        .append(escaped(Words.say("told.count")))
                        .append(": ")
                        .append(text(o.because()))
                        .append(")</span></span>");
            case Reference.Edition e ->
                out.append(escaped(
                        e == Reference.Edition.DATE
                                ? Dates.day(telling.facts().date().toString())
                                : Integer.toString(telling.facts().number())));
        }
    }

    /** A claim may stand as several properties of an entry; it is said once. */
    private static List<Facts.Stated> first(List<Facts.Stated> all) {
        return all.stream().limit(1).toList();
    }

    private void label(EntryView e) {
        out.append("<a href=\"#")
                .append(escaped(e.entry().id().value().toLowerCase(Locale.ROOT)))
                .append("\">")
                .append(text(e.entry().label()))
                .append("</a>");
    }

    private void said(Reference.Aspect aspect, List<Facts.Stated> stated) {
        if (stated.isEmpty()) {
            return;
        }
        List<StatementView> views = stated.stream().map(Facts.Stated::view).toList();
        PropertyView property = stated.getFirst().property();
        switch (aspect) {
            case VALUE -> joined(values(Said.same(property.property(), views, notes)), this::value);
            case SPEAKER -> joined(by(views), this::speaker);
            case DATE -> joined(Said.same(property.property(), views, notes), same -> date(same.cite(notes)));
            case SUPPORT ->
                out.append("<span class=\"support\">")
                        .append(escaped(Words.origins(origins(stated)) + " · " + Words.pages(pages(stated))))
                        .append("</span>");
            case WORDS -> joined(views, v -> quoted(v, null));
        }
    }

    private static int origins(List<Facts.Stated> stated) {
        Facts.Stated first = stated.getFirst();
        return stated.size() == first.property().statements().size() && !first.reply()
                ? first.property().origins()
                : stated.stream().mapToInt(s -> s.view().origins()).max().orElse(0);
    }

    private static int pages(List<Facts.Stated> stated) {
        Facts.Stated first = stated.getFirst();
        return stated.size() == first.property().statements().size() && !first.reply()
                ? first.property().pages()
                : stated.stream().mapToInt(s -> s.view().pages()).max().orElse(0);
    }

    private List<List<StatementView>> by(List<StatementView> views) {
        Map<String, List<StatementView>> speakers = new LinkedHashMap<>();
        views.forEach(v -> speakers.computeIfAbsent(notes.speaker(v), s -> new ArrayList<>())
                .add(v));
        return List.copyOf(speakers.values());
    }

    private <T> void joined(List<T> all, Consumer<T> print) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.append("; ");
            }
            print.accept(all.get(i));
        }
    }

    /** What stands together: one value, with all who give it. */
    private static List<List<Said.Same>> values(List<Said.Same> all) {
        Map<String, List<Said.Same>> values = new LinkedHashMap<>();
        all.forEach(same ->
                values.computeIfAbsent(same.value(), v -> new ArrayList<>()).add(same));
        return List.copyOf(values.values());
    }

    private void value(List<Said.Same> same) {
        out.append("<span class=\"ref\"><b>")
                .append(text(same.getFirst().value()))
                .append("</b> <span class=\"by\">(");
        joined(same, one -> {
            Said said = one.cite(notes);
            out.append(text(said.speaker()))
                    .append(", ")
                    .append(escaped(said.chip().word()))
                    .append(said.date() == null ? "" : ", " + escaped(said.date()));
            feet(said.refs());
        });
        out.append(")</span></span>");
    }

    private void date(Said said) {
        String date = said.date();
        out.append("<span class=\"ref\"><b>")
                .append(escaped(date == null ? Words.say("told.undated") : date))
                .append("</b>");
        feet(said.refs());
        out.append(" <span class=\"by\">(").append(text(said.speaker())).append(")</span></span>");
    }

    private void speaker(List<StatementView> of) {
        out.append("<b>").append(text(notes.speaker(of.getFirst()))).append("</b>");
        feet(of.stream().map(notes::cite).toList());
    }

    private void quoted(StatementView view, @Nullable String part) {
        PassageView passage = notes.passage(view);
        String words = part == null ? passage.quote() : part;
        boolean picture = passage.fragment() != null;
        out.append(picture ? "<span" : "<q")
                .append(" lang=\"")
                .append(escaped(passage.lang()))
                .append("\" dir=\"")
                .append(passage.rightToLeft() ? "rtl" : "ltr")
                .append("\">")
                .append(text(words))
                .append(picture ? "</span>" : "</q>");
        feet(List.of(notes.cite(view)));
        out.append(" <span class=\"by\">(").append(text(notes.speaker(view))).append(")</span>");
    }

    private void feet(List<Footnotes.Ref> refs) {
        for (Footnotes.Ref ref : refs) {
            out.append("<sup><a id=\"")
                    .append(ref.anchor())
                    .append("\" href=\"")
                    .append(escaped(ref.href()))
                    .append("\" aria-label=\"")
                    .append(escaped(Words.say("told.footnote", Integer.toString(ref.number())) + ref.again()))
                    .append("\">")
                    .append(ref.number())
                    .append("</a></sup>");
        }
    }

    /** A word of the register, which may run in another direction and hold bars. */
    private static String text(String words) {
        StringBuilder html = new StringBuilder("<bdi>");
        for (Words.Piece piece : Words.pieces(words)) {
            html.append(
                    piece.masked()
                            ? "<span class=\"mask\" role=\"img\" aria-label=\"hidden\">" + piece.text() + "</span>"
                            : escaped(piece.text()));
        }
        return html.append("</bdi>").toString();
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
