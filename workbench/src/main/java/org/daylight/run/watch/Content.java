// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.read.Beside;
import org.daylight.watch.Lines;
import org.daylight.watch.Lines.Learnt;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, as a change is looked for in it: the words of its main text, and a line for each link and image of that
 * text and for what the page says of itself. What is noise is learnt of all these lines alike.
 *
 * @param text the main text
 * @param beside a line for each thing beside it; empty where there is none
 */
record Content(String text, String beside) {
    /** Parts of an address that are others at each visit, or say whence a visitor came. */
    private static final Pattern PASSING = Pattern.compile(
            "(?i)(?<=[?&])(?:utm_\\w+|[a-z]*clid|phpsessid|jsessionid|s(?:ess(?:ion)?)?_?id|token|nonce|ts|_)=[^&]*(?:&|$)|;jsessionid=[^?]*");

    /** Of a page that says so much of itself, and has these links and images. */
    static Content of(String text, About about, List<Beside> beside) {
        List<String> lines = new ArrayList<>();
        said("title", about.title(), lines);
        said("author", about.author(), lines);
        said("publisher", about.publisher(), lines);
        said("published", about.published() == null ? null : about.published().value(), lines);
        for (Beside one : beside) {
            lines.add(
                    switch (one.kind()) {
                        case LINK -> "link " + bare(one.address());
                        // Where the same picture is served in another size, or anew, it is the same.
                        case IMAGE ->
                            "image " + bare(one.address()).replaceFirst("\\?.*", "") + " "
                                    + String.join(" ", Lines.of(one.words()));
                    });
        }
        return new Content(
                text, String.join("\n", lines.stream().distinct().sorted().toList()));
    }

    private static void said(String what, @Nullable String words, List<String> lines) {
        for (String line : Lines.of(words == null ? "" : words)) {
            lines.add(what + " " + line);
        }
    }

    private static String bare(String address) {
        String plain = address.replaceFirst("(?i)^https?://", "").replaceFirst("#.*", "");
        return PASSING.matcher(plain).replaceAll("").replaceFirst("[?&]$", "");
    }

    /** The words and all beside them, a thing a line. */
    public String whole() {
        return beside.isEmpty() ? text : text + "\n" + beside;
    }

    /** Digest of the main text without what is noise. */
    public Digest words(Learnt learnt) {
        return Lines.digest(text, learnt);
    }

    /** Digest of what stands beside it without what is noise. */
    public Digest frame(Learnt learnt) {
        return Lines.digest(beside, learnt);
    }
}
