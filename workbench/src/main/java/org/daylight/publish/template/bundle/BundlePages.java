// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template.bundle;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.Mask;

/** Draws the pages of a bundle. */
public final class BundlePages {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String CSS = css("/org/daylight/publish/edition.css") + css("/org/daylight/publish/sheet.css");

    private BundlePages() {}

    /** The sheet of one capture, in UTF-8. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public static byte[] sheet(SheetView view) {
        StringOutput out = new StringOutput(1 << 16);
        JtesheetGenerated.render(new OwaspHtmlTemplateOutput(out), null, view, CSS);
        return bytes(out);
    }

    /** README.html, in UTF-8. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public static byte[] cover(CoverView view) {
        StringOutput out = new StringOutput(1 << 14);
        JtecoverGenerated.render(new OwaspHtmlTemplateOutput(out), null, view, CSS);
        return bytes(out);
    }

    /** "21 November 2026, 18:00:05 UTC". */
    public static String second(Instant time) {
        return SECOND.format(time);
    }

    /** "21 November 2026". */
    public static String day(Instant time) {
        return DAY.format(time);
    }

    /** "1 event", "4,212 events". */
    public static String count(long n, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : many);
    }

    /** A text cut where bars begin and end; every second piece is bars. */
    public static List<String> bars(String text) {
        List<String> pieces = new ArrayList<>();
        int bar = Mask.BAR.charAt(0);
        int start = 0;
        boolean inBars = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean now = i < text.length() && text.charAt(i) == bar;
            if (i == text.length() || now != inBars) {
                pieces.add(text.substring(start, i));
                start = i;
                inBars = now;
            }
        }
        return pieces;
    }

    private static byte[] bytes(StringOutput out) {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String css(String name) {
        try (InputStream in = BundlePages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
