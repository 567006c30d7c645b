// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.daylight.publish.Block;
import org.daylight.publish.EntryView;
import org.daylight.publish.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a block: what it refers to must be in the edition, no number may stand there that has no source, and nothing but
 * words, emphasis, lists, quotes, headings and plain links.
 */
public final class Review extends AbstractVisitor {
    private static final Pattern LEADING = Pattern.compile("\\s*(?:\\p{N}+\\.)*\\p{N}+[.)]?\\s.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?://\\S+|#[A-Za-z][\\w-]*", Pattern.CASE_INSENSITIVE);

    private final Block block;
    private final Facts facts;
    private final List<Problem> problems = new ArrayList<>();

    private Review(Block block, Facts facts) {
        this.block = block;
        this.facts = facts;
    }

    /** What is wrong with a block, in order; none where it can be published with these facts. */
    public static List<Problem> of(Block block, Facts facts) {
        Review review = new Review(block, facts);
        if (block.text().length() > Block.LONGEST) {
            review.problems.add(new Problem(
                    block.slot(), 1, 1, true, "the text is longer than " + Block.LONGEST + " characters; cut it"));
            return review.problems;
        }
        Markdown.parse(block.text()).accept(review);
        Collections.sort(review.problems);
        return List.copyOf(review.problems);
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        for (NumberWatch.Found n : numbers(text)) {
            refuse(
                    text,
                    n.at(),
                    "\"" + n.words()
                            + "\" is a number without a source: write it as a reference, such as {{figure…}} or"
                            + " {{count …}}, or mark it as the monitor's own: {{own: " + n.words() + " …, because …}}");
        }
        int open = words.indexOf("{{");
        if (open >= 0) {
            refuse(text, open, "a reference begins with {{ and ends with }}; its end is missing");
        }
    }

    /** The numbers in a text that a person typed; the one that numbers a heading is none. */
    public static List<NumberWatch.Found> numbers(Text text) {
        String words = text.getLiteral();
        int from = 0;
        if (text.getParent() instanceof Heading
                && text.getPrevious() == null
                && LEADING.matcher(words).matches()) {
            while (from < words.length() && !Character.isWhitespace(words.charAt(from))) {
                from++;
            }
        }
        int behind = from;
        return NumberWatch.in(words.substring(from)).stream()
                .map(n -> new NumberWatch.Found(behind + n.at(), n.words()))
                .toList();
    }

    /** Whether a reference can be published with these facts. */
    public static boolean stands(ReferenceNode reference, Facts facts) {
        Review review = new Review(Block.draft(Slot.INTRODUCTION, ""), facts);
        review.visit(reference);
        return review.problems.stream().noneMatch(Problem::refused);
    }

    @Override
    public void visit(Code code) {
        refuse(code, 0, "code is not taken; a reference stands in the text itself, without backticks");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        refuse(code, 0, "a block of code is not taken");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        refuse(code, 0, "a block of code is not taken; take the spaces before the line away");
    }

    @Override
    public void visit(HtmlBlock html) {
        refuse(html, 0, "HTML is not taken; write Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
        refuse(html, 0, "HTML is not taken; write Markdown");
    }

    @Override
    public void visit(Image image) {
        refuse(image, 0, "pictures are not taken: what is shown must be preserved first");
    }

    @Override
    public void visit(Link link) {
        if (!WEB.matcher(link.getDestination()).matches()) {
            refuse(link, 0, "a link begins with https:// or http://, or leads to a place of the report such as #sites");
        }
        visitChildren(link);
    }

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof ReferenceNode reference)) {
            return;
        }
        Wrong wrong = reference.wrong();
        if (wrong != null) {
            refuse(node, 2 + Math.max(0, wrong.at()), wrong.words());
            return;
        }
        Reference of = reference.reference();
        if (of != null) {
            resolve(node, of);
        }
    }

    private void resolve(Node node, Reference reference) {
        switch (reference) {
            case Reference.Label l -> entry(node, l.entry().value(), l.kind());
            case Reference.Property p -> property(node, p);
            case Reference.Claimed c -> claim(node, c.claim().value());
            case Reference.Quoted q -> quoted(node, q);
            case Reference.Count c -> count(node, c);
            case Reference.Own o -> own(node, o);
            case Reference.Edition e -> {
                // Always there.
            }
        }
    }

    private boolean entry(Node node, String id, @Nullable String kind) {
        EntryView e = facts.entries().stream()
                .filter(x -> x.entry().id().value().equals(id))
                .findFirst()
                .orElse(null);
        if (e == null) {
            refuse(node, 2, "the edition has no entry " + id + Nearest.hint(id, facts.ids()));
            return false;
        }
        if (kind != null && !kind.equals(e.entry().kind().code())) {
            refuse(
                    node,
                    2,
                    id + " is a " + e.entry().kind().code() + ", not a " + kind + ": write {{"
                            + e.entry().kind().code() + ":" + id + "…}}");
            return false;
        }
        return true;
    }

    private void property(Node node, Reference.Property p) {
        if (!entry(node, p.entry().value(), p.kind())) {
            return;
        }
        Set<String> names = Facts.properties(facts.entry(p.entry()).orElseThrow());
        if (names.stream().noneMatch(n -> Words.same(n, p.property()))) {
            refuse(
                    node,
                    2,
                    p.entry() + " has no statement of \"" + p.property() + "\"" + Nearest.hint(p.property(), names)
                            + "; it has " + String.join(", ", names));
        } else if (facts.of(p).isEmpty()) {
            List<String> speakers =
                    facts.of(new Reference.Property(p.entry(), p.kind(), p.property(), p.aspect(), null)).stream()
                            .map(s -> s.view().speaker())
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
            refuse(
                    node,
                    2,
                    "\"" + p.by() + "\" says nothing of it" + Nearest.hint(String.valueOf(p.by()), speakers)
                            + "; who does: " + String.join(", ", speakers));
        }
    }

    private boolean claim(Node node, String id) {
        if (!facts.claimIds().contains(id)) {
            refuse(node, 2, "the edition has no statement of claim " + id + Nearest.hint(id, facts.claimIds()));
            return false;
        }
        return true;
    }

    private void quoted(Node node, Reference.Quoted q) {
        String part = q.part();
        if (claim(node, q.claim().value())
                && part != null
                && !facts.words(q.claim()).contains(part)) {
            refuse(
                    node,
                    2,
                    "the words \"" + part + "\" do not stand exactly so in what claim " + q.claim() + " rests on: "
                            + facts.words(q.claim()));
        }
    }

    private void count(Node node, Reference.Count c) {
        Counting counting = new Counting(facts);
        String fault = counting.fault(c);
        if (fault != null) {
            refuse(node, 2, fault);
            return;
        }
        counting.unmet(c).forEach(words -> problems.add(at(node, 2, false, words)));
    }

    private void own(Node node, Reference.Own o) {
        if (o.because().codePointCount(0, o.because().length()) < 3) {
            refuse(node, 2, "say how the monitor came to \"" + o.words() + "\"");
        }
    }

    private void refuse(Node node, int offset, String words) {
        problems.add(at(node, offset, true, words));
    }

    private Problem at(Node node, int offset, boolean refused, String words) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return new Problem(block.slot(), 1, 1, refused, words);
        }
        SourceSpan first = spans.getFirst();
        return new Problem(block.slot(), first.getLineIndex() + 1, first.getColumnIndex() + 1 + offset, refused, words);
    }
}
