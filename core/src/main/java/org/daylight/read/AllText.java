// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gathers everything that a page says anywhere, with escapes undone, for leak checks. */
final class AllText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private AllText() {}

    /** Each text, attribute, comment and script on lines of its own. */
    static String of(Document dom) {
        StringBuilder out = new StringBuilder();
        dom.traverse((node, depth) -> {
            switch (node) {
                case TextNode t -> line(out, t.getWholeText());
                case DataNode d -> data(out, d.getWholeData());
                case Comment c -> line(out, c.getData());
                case Element e -> e.attributes().forEach(a -> attribute(out, a));
                default -> {}
            }
        });
        return out.toString();
    }

    private static void attribute(StringBuilder out, Attribute a) {
        line(out, a.getValue());
        // A name in an address is written with percent signs.
        if (a.getValue().indexOf('%') >= 0) {
            try {
                line(out, URLDecoder.decode(a.getValue(), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return; // a percent sign that escapes nothing; the value as it stands is in already
            }
        }
    }

    private static void data(StringBuilder out, String data) {
        line(out, data);
        if (data.indexOf('\\') >= 0) {
            StringBuilder plain = new StringBuilder();
            Matcher m = ESCAPE.matcher(data);
            while (m.find()) {
                m.appendReplacement(
                        plain, Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
            }
            line(out, m.appendTail(plain).toString());
        }
        try (JsonParser json = new JsonFactory().createParser(data)) {
            for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                if (t == JsonToken.VALUE_STRING) {
                    line(out, json.getText());
                }
            }
        } catch (IOException e) {
            return; // most scripts are not JSON; their words are in already
        }
    }

    private static void line(StringBuilder out, String words) {
        if (!words.isBlank()) {
            out.append(words.strip()).append('\n');
        }
    }
}
