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

/** CommonMark with references. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new References())
            .build();

    private Markdown() {}

    /** The tree of a text; every node knows where it stands in it. */
    public static Node parse(String text) {
        return PARSER.parse(text);
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
