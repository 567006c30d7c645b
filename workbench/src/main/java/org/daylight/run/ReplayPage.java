// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes a preserved page anew, element by element: what is not on a list of harmless things is not written. Words go out
 * masked, all of them at once, so that a name that is written in two colours is found as well.
 */
final class ReplayPage {
    private static final int MOST_LETTERS = 1_500_000;

    /** Left out with all that is in them. */
    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "input",
            "textarea",
            "select",
            "datalist",
            "meta",
            "link",
            "base",
            "title",
            "map",
            "area",
            "param",
            "source",
            "track",
            "noframes",
            "portal",
            "frameset");

    /** Programs, films and other pages inside the page: a word stands for them. */
    private static final Set<String> EMBEDDED =
            Set.of("iframe", "frame", "object", "embed", "applet", "audio", "video", "canvas");

    private static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "i",
            "ins",
            "kbd",
            "label",
            "legend",
            "li",
            "main",
            "mark",
            "nav",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    private static final Set<String> VOID = Set.of("br", "col", "hr", "wbr");
    private static final Set<String> CODES = Set.of("class", "id");
    private static final Set<String> PLAIN = Set.of(
            "dir",
            "lang",
            "align",
            "valign",
            "width",
            "height",
            "colspan",
            "rowspan",
            "start",
            "reversed",
            "open",
            "hidden",
            "bgcolor",
            "color",
            "size",
            "face",
            "cellpadding",
            "cellspacing",
            "border",
            "datetime",
            "scope");

    private final CaptureId capture;
    private final ReplayLinks links;
    private final ReplayWords words;
    private final boolean withheld;
    private final Masking masking;
    private final IdentityHashMap<Node, String> shown = new IdentityHashMap<>();

    /** What hides names. */
    interface Masking {
        /** All words of the page, with as many code points as before. */
        String words(String all);

        /** A style sheet. */
        String style(String css);

        /** Whether a class or id could be part of a name. */
        boolean mayName(String code);
    }

    /** @param withheld whether pictures are left out, because they may show who is behind the bars */
    ReplayPage(CaptureId capture, ReplayLinks links, ReplayWords words, boolean withheld, Masking masking) {
        this.capture = capture;
        this.links = links;
        this.words = words;
        this.withheld = withheld;
        this.masking = masking;
    }

    /** @param styles the style sheet that stands at an offset of the stored file */
    String html(Document page, LongFunction<String> styles) {
        mask(page);
        StringBuilder out = new StringBuilder(1 << 16);
        Element html = page.selectFirst("html");
        out.append("<!DOCTYPE html><html");
        attributes(html == null ? page : html, out);
        out.append("><head><meta charset=\"utf-8\"><title>")
                .append(escaped(words.banner()))
                .append("</title><style>");
        out.append(style(page, styles)).append("</style><style>").append(OWN).append("</style></head><body");
        attributes(page.body(), out);
        out.append("><div class=\"daylight-banner\" role=\"note\">")
                .append(escaped(words.banner()))
                .append("</div>");
        page.body().filter(new Writing(out));
        return out.append("</body></html>").toString();
    }

    private static final String OWN =
            ".daylight-banner{all:initial;display:block;position:sticky;top:0;z-index:2147483647;"
                    + "background:#fff0b3;color:#1a1c1e;font:600 13px/1.4 system-ui,sans-serif;padding:6px 12px;"
                    + "border-bottom:1px solid #b9b4a8}.daylight-word{all:unset;display:inline-block;border:1px dashed #777;"
                    + "color:#444;background:#f3f3f3;font:12px/1.4 system-ui,sans-serif;padding:2px 6px;margin:2px}"
                    + "img{max-width:100%}html{overflow-wrap:break-word}";

    /** Joins the words of text that runs on, parts those of blocks, hides names, and deals them out again. */
    private void mask(Document page) {
        StringBuilder all = new StringBuilder();
        List<Node> order = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    add(
                            node,
                            preformatted(text)
                                    ? text.getWholeText()
                                    : text.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element e) {
                    if (GONE.contains(e.normalName()) || EMBEDDED.contains(e.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (e.isBlock() || e.normalName().equals("br")) {
                        all.append('\n');
                    }
                    if (e.normalName().equals("img")) {
                        all.append('\n');
                        add(node, e.attr("alt").replaceAll("\\s+", " "));
                        all.append('\n');
                    }
                }
                if (all.length() > MOST_LETTERS) {
                    throw new DaylightException("the page of capture " + capture
                            + " has too many words to look through for names; its text is shown instead");
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element e && e.isBlock()) {
                    all.append('\n');
                }
                return FilterResult.CONTINUE;
            }

            private void add(Node node, String piece) {
                order.add(node);
                pieces.add(all.length() + ":" + piece.length());
                all.append(piece);
            }
        });
        String clear = all.toString();
        String masked = masking.words(clear);
        int[] points = masked.codePoints().toArray();
        boolean whole = points.length == clear.codePointCount(0, clear.length());
        int at = 0;
        int units = 0;
        for (int i = 0; i < order.size(); i++) {
            String[] place = pieces.get(i).split(":");
            int from = Integer.parseInt(place[0]);
            int to = from + Integer.parseInt(place[1]);
            at += clear.codePointCount(units, from);
            int n = clear.codePointCount(from, to);
            units = to;
            // Where the letters cannot be told apart any more, none is shown.
            shown.put(order.get(i), whole ? new String(points, at, n) : Bars.over(clear.substring(from, to)));
            at += n;
        }
    }

    private static boolean preformatted(TextNode text) {
        for (Node up = text.parent(); up != null; up = up.parent()) {
            if (up instanceof Element e && e.normalName().equals("pre")) {
                return true;
            }
        }
        return false;
    }

    /** The styles of the page in their order. */
    private String style(Document page, LongFunction<String> styles) {
        StringBuilder all = new StringBuilder();
        for (Element e : page.select("style, link[rel~=(?i)\\bstylesheet\\b]")) {
            String css = e.normalName().equals("style")
                    ? e.data()
                    : links.style(e.attr("href")).map(styles::apply).orElse("");
            String media = e.attr("media");
            boolean some = media.matches("[A-Za-z0-9 ():,.-]{1,200}");
            if (all.length() + css.length() <= CleanStyle.MOST && (media.isEmpty() || some)) {
                String clean = CleanStyle.of(css, this::inStyle);
                all.append(some ? "@media " + media + "{" + clean + "}" : clean).append('\n');
            }
        }
        return masking.style(all.toString()).replace("<", "");
    }

    private Optional<String> inStyle(String address) {
        return withheld ? Optional.empty() : links.picture(capture, address);
    }

    private void attributes(Element e, StringBuilder out) {
        e.attributes().forEach(a -> {
            String name = a.getKey();
            String value = a.getValue() == null ? "" : a.getValue();
            if (name.equals("style")) {
                put(out, "style", masking.style(CleanStyle.of(value, this::inStyle)));
            } else if (CODES.contains(name) ? !masking.mayName(value) : plain(name, value)) {
                put(out, name, value);
            }
        });
    }

    private static boolean plain(String name, String value) {
        return PLAIN.contains(name) && value.matches("[A-Za-z0-9 #%.,:+-]{0,100}");
    }

    private static void put(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Writes what is harmless. */
    private final class Writing implements NodeFilter {
        private final StringBuilder out;

        private Writing(StringBuilder out) {
            this.out = out;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode) {
                out.append(escaped(shown.getOrDefault(node, "")));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element e) || depth == 0) {
                return FilterResult.CONTINUE;
            }
            String name = e.normalName();
            if (GONE.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (EMBEDDED.contains(name)) {
                word(words.embedded(), "");
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("img")) {
                image(e);
                return FilterResult.SKIP_ENTIRELY;
            }
            out.append('<').append(written(e));
            attributes(e, out);
            if (name.equals("a")) {
                String href = e.attr("href");
                (href.matches("#[A-Za-z0-9_-]{1,100}") ? Optional.of(href) : links.link(href))
                        .ifPresent(to -> put(out, "href", to));
            }
            out.append('>');
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element e && depth > 0 && !VOID.contains(e.normalName())) {
                out.append("</").append(written(e)).append('>');
            }
            return FilterResult.CONTINUE;
        }

        private void image(Element e) {
            String alt = shown.getOrDefault(e, "");
            Optional<String> place = withheld ? Optional.empty() : links.picture(capture, e);
            if (place.isEmpty()) {
                word(withheld ? words.withheld() : words.missing(), alt);
                return;
            }
            out.append("<img");
            attributes(e, out);
            put(out, "alt", alt);
            put(out, "loading", "lazy");
            put(out, "src", place.get());
            out.append('>');
        }

        private void word(String what, String alt) {
            out.append("<span class=\"daylight-word\">[").append(escaped(what));
            out.append(alt.isBlank() ? "" : ": " + escaped(alt)).append("]</span>");
        }
    }

    /** What has no place on the list becomes a box or a stretch of words without meaning of its own. */
    private static String written(Element e) {
        return KEPT.contains(e.normalName()) ? e.normalName() : e.isBlock() ? "div" : "span";
    }
}
