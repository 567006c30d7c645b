// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of a paragraph that stand next to each other and all have a source, or all have none. A source covers the
 * sentence in which it stands, not its neighbours: what is said beside it is the monitor's own.
 *
 * <p>Sentences end where Unicode says so (UAX #29, with the abbreviations of CLDR), in any script; emphasis and links that
 * go over an end are cut there.
 */
public final class SentenceNode extends CustomNode {
    /** Stands for a reference, which is a word of its sentence and ends none. */
    private static final char REFERENCE = '\uFFFC';

    private final boolean sourced;

    private SentenceNode(boolean sourced) {
        this.sourced = sourced;
    }

    /** Whether each of its sentences has a reference that leads to words of a page or to rows. */
    public boolean sourced() {
        return sourced;
    }

    /** Puts what stands in a paragraph into such nodes. */
    public static void split(Node paragraph) {
        List<Node> leaves = leaves(paragraph);
        List<Integer> ends = ends(leaves);
        List<Node> sentences = new ArrayList<>();
        Sentence sentence = new Sentence();
        int at = 0;
        for (Node leaf : leaves) {
            String words = words(leaf);
            int from = 0;
            for (int end : ends) {
                if (end > at && end < at + words.length()) {
                    sentence.add(leaf, paragraph, ((Text) leaf).getLiteral().substring(from, end - at));
                    from = end - at;
                    sentences.add(sentence.root);
                    sentence = new Sentence();
                } else if (end == at && at > 0) {
                    sentences.add(sentence.root);
                    sentence = new Sentence();
                }
            }
            sentence.add(leaf, paragraph, leaf instanceof Text ? words.substring(from) : null);
            at += words.length();
        }
        sentences.add(sentence.root);
        while (paragraph.getFirstChild() != null) {
            paragraph.getFirstChild().unlink();
        }
        join(sentences).forEach(paragraph::appendChild);
    }

    private static List<Node> leaves(Node within) {
        List<Node> leaves = new ArrayList<>();
        for (Node child = within.getFirstChild(); child != null; child = child.getNext()) {
            if (holds(child)) {
                leaves.addAll(leaves(child));
            } else {
                leaves.add(child);
            }
        }
        return leaves;
    }

    private static boolean holds(Node node) {
        return node instanceof Emphasis || node instanceof StrongEmphasis || node instanceof Link;
    }

    private static String words(Node leaf) {
        if (leaf instanceof Text text) {
            return text.getLiteral();
        }
        return leaf instanceof SoftLineBreak || leaf instanceof HardLineBreak ? " " : String.valueOf(REFERENCE);
    }

    /** Where sentences begin after the first, in the words of all leaves; only where letters or references follow. */
    private static List<Integer> ends(List<Node> leaves) {
        StringBuilder all = new StringBuilder();
        leaves.forEach(leaf -> all.append(words(leaf)));
        String text = all.toString();
        BreakIterator breaks = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE && end < text.length(); end = breaks.next()) {
            if (says(text.substring(last, end)) && says(text.substring(end))) {
                ends.add(end);
                last = end;
            }
        }
        return ends;
    }

    private static boolean says(String part) {
        return part.chars().anyMatch(c -> c == REFERENCE || Character.isLetterOrDigit(c));
    }

    private static List<Node> join(List<Node> sentences) {
        List<Node> joined = new ArrayList<>();
        SentenceNode last = null;
        for (Node sentence : sentences) {
            boolean sourced = sourced(sentence);
            if (last == null || last.sourced != sourced) {
                last = new SentenceNode(sourced);
                joined.add(last);
            }
            while (sentence.getFirstChild() != null) {
                last.appendChild(sentence.getFirstChild());
            }
        }
        return joined;
    }

    /** Whether a reference in it leads to words of a page or to rows. */
    public static boolean sourced(Node node) {
        boolean[] found = {false};
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode custom) {
                found[0] |= custom instanceof ReferenceNode r
                        && r.reference() != null
                        && r.reference().sourced();
                visitChildren(custom);
            }
        });
        return found[0];
    }

    /** A sentence while its leaves are gathered, each in what it stood in. */
    private static final class Sentence {
        private final Node root = new SentenceNode(false);
        private final Map<Node, Node> copies = new HashMap<>();

        void add(Node leaf, Node paragraph, @Nullable String words) {
            Node parent = in(parent(leaf), paragraph);
            parent.appendChild(words == null ? leaf : new Text(words));
        }

        private static @Nullable Node parent(Node node) {
            return node.getParent();
        }

        private Node in(@Nullable Node around, Node paragraph) {
            if (around == null || around.equals(paragraph)) {
                return root;
            }
            Node known = copies.get(around);
            if (known == null) {
                known = copy(around);
                in(parent(around), paragraph).appendChild(known);
                copies.put(around, known);
            }
            return known;
        }

        private static Node copy(Node around) {
            if (around instanceof Link link) {
                return new Link(link.getDestination(), link.getTitle());
            }
            return around instanceof Emphasis ? new Emphasis() : new StrongEmphasis();
        }
    }
}
