// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.ArrayList;
import java.util.List;
import org.daylight.EntryKind;
import org.daylight.StatedDate;
import org.daylight.publish.Csv;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.RenderingView;
import org.daylight.publish.template.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The register as one table: a row a statement, and beside each what answers it. A second table says what the columns
 * mean. Fields that a spreadsheet would take for a formula are defused, for captured pages are hostile.
 */
public final class CsvExport {
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private final Spoken spoken;

    private CsvExport(EditionInput input) {
        spoken = new Spoken(input);
    }

    /** A column, what it means, and its value of a statement. */
    private record Column(String name, String meaning, Cell cell) {}

    /** Takes a value from a row. */
    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object of(CsvExport export, Spoken.Line line, PassageView passage);
    }

    private static final List<Column> COLUMNS = List.of(
            new Column(
                    "entry",
                    "The thing in the register that the row speaks of; its id is never used again.",
                    (x, l, p) -> l.entry().entry().id().value()),
            new Column(
                    "entry_kind",
                    "presence, agency, incident, response, agreement, figure, reply, or a kind of the"
                            + " case's own codebook.",
                    (x, l, p) -> l.entry().entry().kind().code()),
            new Column("entry_label", "What the register calls it.", (x, l, p) -> Spoken.label(l.entry())),
            new Column(
                    "country",
                    "ISO 3166-1 alpha-2 of the host, or of the state that responds.",
                    (x, l, p) -> l.entry().country()),
            new Column(
                    "city",
                    "Where speakers place it; empty for an incident, which is never placed finer than the"
                            + " country.",
                    (x, l, p) -> incident(l) ? null : l.entry().city()),
            new Column(
                    "property",
                    "Which property, a word of the codebook; reply where the row answers the entry.",
                    (x, l, p) -> l.property()),
            new Column("value", "What is said: a code, a number, or words of the page.", (x, l, p) -> value(l)),
            new Column(
                    "stance",
                    "alleges, confirms, denies, declines, reports.",
                    (x, l, p) -> l.statement().stance().code()),
            new Column(
                    "fine_stance",
                    "The codebook's finer word, such as characterises-otherwise.",
                    (x, l, p) -> l.statement().fineStance()),
            new Column(
                    "speaker",
                    "Who says so, as the page names them; its page where it names nobody.",
                    (x, l, p) -> x.spoken.speaker(l.statement())),
            new Column(
                    "is_reply",
                    "yes where the row is the answer of the accused side.",
                    (x, l, p) -> l.reply() ? "yes" : "no"),
            new Column(
                    "said",
                    "When the page was published; ISO 8601, no more exact than known.",
                    (x, l, p) -> Spoken.value(said(l))),
            new Column(
                    "said_precision",
                    "day, week, month, season, year, range, before, after, unknown.",
                    (x, l, p) -> Spoken.precision(said(l))),
            new Column(
                    "as_of",
                    "The date to which the statement refers; of an incident the month at most.",
                    (x, l, p) -> Spoken.value(asOf(l))),
            new Column("as_of_precision", "As said_precision.", (x, l, p) -> Spoken.precision(asOf(l))),
            new Column(
                    "lang",
                    "Language of the words, BCP 47.",
                    (x, l, p) -> l.statement().lang()),
            new Column(
                    "quote",
                    "The exact words; hidden stretches are U+2588, one for each character.",
                    (x, l, p) -> p.fragment() == null ? p.quote() : null),
            new Column(
                    "description",
                    "What the monitor says is to be seen or heard, where the passage is no words.",
                    (x, l, p) -> p.fragment() == null ? null : p.quote()),
            new Column(
                    "fragment",
                    "Which part of a picture, page, sound or film (W3C Media Fragments, RFC 8118).",
                    (x, l, p) -> p.fragment() == null ? null : p.fragment().value()),
            new Column(
                    "rendering",
                    "Translations of the words, each with who or what made it and who checked it.",
                    (x, l, p) -> renderings(p)),
            new Column(
                    "origins",
                    "Distinct origins behind the same value; 0 where the origin is not known.",
                    (x, l, p) -> l.statement().origins()),
            new Column(
                    "pages", "Pages that carry it.", (x, l, p) -> l.statement().pages()),
            new Column(
                    "conflicting",
                    "yes where another statement of the property cannot hold as well.",
                    (x, l, p) -> l.conflicting() ? "yes" : "no"),
            new Column(
                    "answers",
                    "What answers the entry: replies, every stage of proceedings, requests, searches; or that"
                            + " nobody was asked.",
                    (x, l, p) -> String.join(" | ", x.spoken.answers(l.entry()))),
            new Column("publisher", "Whose page.", (x, l, p) -> p.publisher()),
            new Column("title", "Its title.", (x, l, p) -> p.title()),
            new Column("url", "Its address; empty where it is withheld.", (x, l, p) -> p.url()),
            new Column(
                    "captured",
                    "When it was preserved, UTC.",
                    (x, l, p) -> p.captured().toString()),
            new Column(
                    "capture",
                    "Which capture preserves it.",
                    (x, l, p) -> p.capture().value()),
            new Column(
                    "payload_sha256",
                    "Digest of the preserved page.",
                    (x, l, p) -> p.payloadDigest().hex()),
            new Column("passage", "Id of the passage; the same in editions.", (x, l, p) -> p.id()),
            new Column(
                    "claim",
                    "Id of the accepted claim.",
                    (x, l, p) -> l.statement().claim().value()),
            new Column(
                    "decision",
                    "Position in the ledger of the decision that accepted it.",
                    (x, l, p) -> l.statement().decision()));

    /**
     * The table and its dictionary.
     *
     * @param bom whether to begin with a byte order mark, by which some spreadsheets know UTF-8
     */
    public static List<ExportFile> of(EditionInput input, boolean bom) {
        CsvExport export = new CsvExport(input);
        Csv table = new Csv(COLUMNS.stream().map(Column::name).toList());
        int rows = 0;
        for (EntryView entry : input.entries()) {
            for (Spoken.Line line : export.spoken.lines(entry)) {
                table.row(export.row(line));
                rows++;
            }
        }
        Csv dictionary = new Csv(List.of("column", "meaning"));
        COLUMNS.forEach(c -> dictionary.row(c.name(), c.meaning()));
        return List.of(
                new ExportFile("", marked(table.bytes(), bom), rows),
                new ExportFile(".dictionary.csv", marked(dictionary.bytes(), bom), COLUMNS.size()));
    }

    private List<@Nullable Object> row(Spoken.Line line) {
        PassageView passage = spoken.passage(line.statement());
        List<@Nullable Object> row = new ArrayList<>();
        COLUMNS.forEach(c -> row.add(c.cell().of(this, line, passage)));
        return row;
    }

    private static boolean incident(Spoken.Line line) {
        return line.entry().entry().kind().equals(EntryKind.INCIDENT);
    }

    private static @Nullable String value(Spoken.Line line) {
        String value = line.statement().value();
        boolean day = incident(line) && line.property().equals("date") && value.matches("\\d{4}-\\d{2}-\\d{2}");
        return day ? value.substring(0, 7) : value;
    }

    private static @Nullable StatedDate said(Spoken.Line line) {
        return line.statement().said();
    }

    private static @Nullable StatedDate asOf(Spoken.Line line) {
        return Spoken.date(line, line.statement().asOf());
    }

    private static @Nullable String renderings(PassageView passage) {
        List<String> texts = new ArrayList<>();
        for (RenderingView r : passage.renderings()) {
            texts.add(r.text() + " [" + Wording.made(r) + "]");
        }
        return texts.isEmpty() ? null : String.join(" | ", texts);
    }

    private static byte[] marked(byte[] bytes, boolean bom) {
        if (!bom) {
            return bytes;
        }
        byte[] marked = new byte[BOM.length + bytes.length];
        System.arraycopy(BOM, 0, marked, 0, BOM.length);
        System.arraycopy(bytes, 0, marked, BOM.length, bytes.length);
        return marked;
    }
}
