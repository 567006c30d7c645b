// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.daylight.DaylightException;

/** CommonMark with references. */
public final class Markdown {
    /** What nests deeper nobody reads, and whatever goes through it would exhaust the stack. */
    private static final int DEEPEST = 40;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST - 10)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new References())
            .build();

    private Markdown() {}

    /**
     * The tree of a text; every node knows where it stands in it.
     *
     * @throws DaylightException where something stands in something else more than 40 times over
     */
    public static Node parse(String text) {
        Node tree = tree(text);
        int depth = 0;
        for (Node at = tree; at != null; ) {
            Node next = at.getFirstChild();
            if (next != null && ++depth > DEEPEST) {
                throw tooDeep();
            }
            while (next == null && at != null) {
                next = at.getNext();
                if (next == null) {
                    at = at.getParent();
                    depth--;
                }
            }
            at = next;
        }
        return tree;
    }

    private static Node tree(String text) {
        try {
            return PARSER.parse(text);
        } catch (StackOverflowError e) {
            // The parser itself goes down into emphasis in emphasis; nothing is kept of what it had begun.
            throw tooDeep();
        }
    }

    private static DaylightException tooDeep() {
        return new DaylightException(
                "quotes, lists or emphasis stand in each other more than " + DEEPEST + " deep; write the text flatter");
    }

    private static final class References implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Markdown::reference;
        }
    }

    private static ParsedInline reference(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (!scanner.next("{{")) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next('}')) {
                if (scanner.next('}')) {
                    String source = scanner.getSource(start, end).getContent();
                    return ParsedInline.of(new ReferenceNode(source), scanner.position());
                }
            } else {
                scanner.next();
            }
        }
        return ParsedInline.none();
    }
}
