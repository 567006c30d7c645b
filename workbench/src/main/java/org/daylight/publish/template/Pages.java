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
import org.daylight.publish.pdf.Paper;
import org.daylight.publish.schema.Dictionary;
import org.jspecify.annotations.Nullable;

/** Every HTML page of one edition. Building it numbers the footnotes. */
public final class Pages {
    private static final String CSS = css("edition.css");
    private static final String PAPER = css("paper.css");
    private final EditionInput input;
    private final boolean pdf;
    private final Footnotes notes;
    private final Report report;
    private final String css;
    private final String passageCss;
    private final Map<String, List<EntryView>> entries;
    private @Nullable Report onPaper;

    /** @throws org.daylight.DaylightException where a statement rests on a passage that is missing */
    public Pages(EditionInput input) {
        this(input, false);
    }

    /**
     * @param pdf whether a PDF file of the report stands beside it
     * @throws org.daylight.DaylightException where a statement rests on a passage that is missing
     */
    public Pages(EditionInput input, boolean pdf) {
        this.input = input;
        this.pdf = pdf;
        this.notes = new Footnotes(input);
        this.report = Report.of(input, notes);
        this.entries = Replied.entries(input.entries());
        this.css = CSS + running(input.caseName() + " · edition " + input.number());
        this.passageCss = PassageStyle.of(css);
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
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, report, css, null, pdf);
        return bytes(out);
    }

    /**
     * The report as it is printed: its footnotes lead to notes at its end, its contents name pages.
     *
     * @param paper what is known of the pages
     */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    public String paper(Paper paper) {
        Report printed = onPaper;
        if (printed == null) {
            printed = Report.of(input, new Footnotes(input.passages(), true));
            onPaper = printed;
        }
        StringOutput out = new StringOutput(1 << 16);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, printed, css + PAPER, paper, true);
        return out.toString();
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
                passageCss);
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

    private static String css(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/org/daylight/publish/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
