// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.schema.Dictionary;

/** Every HTML page of one edition. Building it numbers the footnotes. */
public final class Pages {
    private static final String CSS = css();
    private final EditionInput input;
    private final Footnotes notes;
    private final Report report;
    private final String css;
    private final Map<String, List<EntryView>> entries;

    /** @throws org.daylight.DaylightException where a statement rests on a passage that is missing */
    public Pages(EditionInput input) {
        this.input = input;
        this.notes = new Footnotes(input);
        this.report = Report.of(input, notes);
        this.entries = Replied.entries(input.entries());
        this.css = CSS + running(input.caseName() + " · edition " + input.number());
    }

    /** The number of each cited passage by its id, in order of the numbers. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        report.notes().forEach(c -> numbers.put(c.passage().id(), c.number()));
        return numbers;
    }

    /** The report, in UTF-8. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public byte[] report() {
        StringOutput out = new StringOutput(1 << 16);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, report, css);
        return bytes(out);
    }

    /** The page of the passage with this number, in UTF-8. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public byte[] passage(int number) {
        Footnotes.Cited cited = report.notes().get(number - 1);
        var first = cited.places().get(0).statement();
        StringOutput out = new StringOutput(1 << 14);
        JtepassageGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                new PassagePage(input, cited, notes.speaker(first), Words.chip(first), replied(cited)),
                css);
        return bytes(out);
    }

    /**
     * The page that says what the data mean, in UTF-8.
     *
     * @param files what the edition has in {@code data/}, without what stands before
     */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public byte[] dictionary(Set<String> files) {
        StringOutput out = new StringOutput(1 << 15);
        JtedictionaryGenerated.render(new OwaspHtmlTemplateOutput(out), null, input, Dictionary.tables(), files, css);
        return bytes(out);
    }

    private List<Replied> replied(Footnotes.Cited cited) {
        String id = cited.passage().id();
        return entries.getOrDefault(id, List.of()).stream()
                .map(e -> Replied.of(e, notes, id))
                .filter(r -> !r.blank())
                .toList();
    }

    /** The running title of printed pages; every code point but plain letters and digits is escaped (CSS Syntax 4.3.7). */
    private static String running(String title) {
        StringBuilder css = new StringBuilder("@page{@top-right{content:\"");
        title.codePoints().limit(90).forEach(c -> {
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                css.appendCodePoint(c);
            } else {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return css.append("\"}}@page:first{@top-right{content:\"\"}}").toString();
    }

    private static byte[] bytes(StringOutput out) {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String css() {
        try (InputStream in = Pages.class.getResourceAsStream("/org/daylight/publish/edition.css")) {
            if (in == null) {
                throw new IllegalStateException("edition.css is missing from the jar; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("edition.css cannot be read from the jar", e);
        }
    }
}
