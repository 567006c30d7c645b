// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * A preserved page made harmless: structure and words stay, all that runs, asks the network or leads elsewhere goes. It
 * is shown in a frame that may do nothing, under a policy that allows nothing; this is the first of three walls.
 */
final class CleanPage {
    private static final int LARGEST = 4 << 20;
    private static final Safelist ALLOWED = Safelist.relaxed()
            .removeAttributes("a", "href", "title")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("q", "cite")
            .removeAttributes("img", "title", "align")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "data")
            .addTags("article", "section", "header", "footer", "main", "aside", "figure", "figcaption", "time", "mark")
            .addTags("hr", "s", "del", "ins", "details", "summary", "address", "nav")
            .addAttributes(":all", "dir", "lang");

    private CleanPage() {}

    /** The page as one HTML document with a plain style of its own. */
    static String of(Document page) {
        String body = Jsoup.clean(page.body().html(), "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
        Document clean = Jsoup.parseBodyFragment(body);
        clean.outputSettings().prettyPrint(false);
        for (Element image : clean.select("img")) {
            if (!image.attr("src").matches("(?s)data:image/(png|jpeg|gif|webp);base64,.*")) {
                String alt = image.attr("alt");
                image.replaceWith(new org.jsoup.nodes.TextNode(alt.isBlank() ? "[picture]" : "[picture: " + alt + "]"));
            }
        }
        String html = clean.body().html();
        if (html.length() > LARGEST) {
            html = "<p>The page is larger than what is shown here; the stored file holds all of it.</p>";
        }
        String lang = page.select("html").attr("lang").replaceAll("[^A-Za-z0-9-]", "");
        String dir = page.select("html").attr("dir").equalsIgnoreCase("rtl") ? "rtl" : "auto";
        return "<!doctype html><html lang=\"" + lang + "\" dir=\"" + dir + "\"><meta charset=\"utf-8\"><style>"
                + "body{font:16px/1.55 Georgia,'Noto Serif',serif;margin:18px 22px;color:#1a1c1e;background:#fff;"
                + "overflow-wrap:anywhere}h1{font-size:1.5em;line-height:1.2}h2{font-size:1.25em}h3{font-size:1.1em}"
                + "img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #ccc;"
                + "padding:4px 8px;text-align:left}</style><body>" + html + "</body></html>";
    }
}
