// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Links as {@code application/link-format} (RFC 6690) and the {@code Link} field (RFC 8288) write them:
 *
 * <pre>
 * &lt;http://archive.example/20190501…/http://a.example/&gt;; rel="first memento"; datetime="Wed, 01 May 2019 …",
 * </pre>
 *
 * What is not in this form is passed over.
 */
final class LinkFormat {
    private final String text;
    private int at;

    private LinkFormat(String text) {
        this.text = text;
    }

    /**
     * One link.
     *
     * @param target as written
     * @param attributes by name in lower case; of one that is there twice the first
     */
    record Link(String target, Map<String, String> attributes) {
        boolean is(String relation) {
            return List.of(attributes
                            .getOrDefault("rel", "")
                            .toLowerCase(Locale.ROOT)
                            .split(" "))
                    .contains(relation);
        }
    }

    /** At most so many links of this text. */
    static List<Link> parse(String text, int most) {
        LinkFormat format = new LinkFormat(text);
        List<Link> links = new ArrayList<>();
        while (links.size() < most && format.toNext()) {
            format.link(links);
        }
        return links;
    }

    private boolean toNext() {
        at = text.indexOf('<', at);
        return at >= 0;
    }

    private void link(List<Link> links) {
        int end = text.indexOf('>', at);
        if (end < 0) {
            at = text.length();
            return;
        }
        String target = text.substring(at + 1, end);
        at = end + 1;
        Map<String, String> attributes = new HashMap<>();
        while (blanks() && text.charAt(at) == ';') {
            at++;
            attribute(attributes);
        }
        links.add(new Link(target, attributes));
    }

    /** Whether something stands behind the blanks. */
    private boolean blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length();
    }

    private void attribute(Map<String, String> attributes) {
        blanks();
        String name = upTo("=;,<").strip().toLowerCase(Locale.ROOT);
        if (at >= text.length() || text.charAt(at) != '=') {
            return;
        }
        at++;
        String value;
        if (blanks() && text.charAt(at) == '"') {
            at++;
            value = upTo("\"");
            at = Math.min(at + 1, text.length());
        } else {
            value = upTo(";,<").strip();
        }
        attributes.putIfAbsent(name, value);
    }

    private String upTo(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
