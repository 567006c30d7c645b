// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daylight.exchange.sheet.Table;
import org.daylight.footnote.Form;
import org.daylight.footnote.Note.Kind;
import org.daylight.footnote.cite.Addresses;
import org.daylight.footnote.read.Manuscript.Mark;
import org.daylight.footnote.read.Manuscript.NoteText;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.footnote.read.Manuscript.Turn;

/**
 * Tables: a row that cites something is a note. Columns are known by their headings (number, page, sentence, note); where
 * none is, a row's cells are its words. Where the sentence's column holds the mark in brackets, that is where it stands.
 */
final class SheetReport {
    private static final Pattern NUMBER = heading(
            "(?:no|nr|number|note no|footnote no|footnote number|#|fn|nummer|número|numéro|编号|序号|注号|מס|מספר|رقم)\\.?");
    private static final Pattern PAGE = heading("(?:page|p|pg|seite|página|page no|页|页码|頁|עמוד|صفحة)\\.?");
    private static final Pattern SENTENCE = heading(
            "(?:sentence|claim|text|statement|assertion|passage|satz|aussage|frase|phrase|句子|正文|陈述|משפט|טענה|الجملة|النص)");
    private static final Pattern NOTE = heading(
            "(?:note|footnote|citation|reference|source|url|link|address|fußnote|quelle|nota|fuente|note de bas de page|脚注|注释|来源|链接|网址|הערה|מקור|קישור|الهامش|المصدر|الرابط)");

    private SheetReport() {}

    private static Pattern heading(String words) {
        return Pattern.compile("(?iu)\\s*" + words + "\\s*");
    }

    static Manuscript read(String name, byte[] bytes) {
        Table table = Table.read(name, bytes, Optional.empty());
        List<Table.Row> rows = table.rows();
        List<String> head = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        int number = column(head, NUMBER);
        int page = column(head, PAGE);
        int sentence = column(head, SENTENCE);
        int note = column(head, NOTE);
        boolean headed = note >= 0;
        List<Paragraph> paragraphs = new ArrayList<>();
        List<NoteText> notes = new ArrayList<>();
        for (Table.Row row : headed ? rows.subList(1, rows.size()) : rows) {
            String words = headed ? row.cell(note) : String.join(" ", row.cells());
            boolean cites = headed ? !words.isBlank() : !Addresses.in(words).isEmpty();
            if (!cites) {
                continue;
            }
            String key = "r" + row.number();
            ParagraphMaker text = new ParagraphMaker();
            text.append(words);
            String printed = number >= 0 ? row.cell(number).strip() : "";
            String pages = page >= 0 ? row.cell(page).strip() : "";
            Integer on = pages.matches("\\d{1,5}") ? Integer.valueOf(pages) : null;
            String supports = sentence >= 0 ? row.cell(sentence) : "";
            if (!supports.isBlank()) {
                paragraphs.add(sentence(supports, printed, key, on));
            }
            notes.add(new NoteText(key, printed.isEmpty() ? Kind.LINK : Kind.FOOTNOTE, printed, text.make(), on, -1));
        }
        return new Manuscript(name, Form.SHEET, table.name(), paragraphs, notes, table.notes());
    }

    private static Paragraph sentence(
            String words, String number, String key, @org.jspecify.annotations.Nullable Integer page) {
        ParagraphMaker maker = new ParagraphMaker();
        String sign = "[" + number + "]";
        int at = number.isEmpty() ? -1 : words.indexOf(sign);
        maker.append(at < 0 ? words : words.substring(0, at));
        int mark = at < 0 ? maker.text().stripTrailing().length() : maker.text().length();
        maker.append(at < 0 ? "" : words.substring(at + sign.length()));
        Paragraph made = maker.make();
        return new Paragraph(
                Role.TEXT,
                made.text(),
                List.of(new Mark(Math.min(mark, made.text().length()), key)),
                List.of(),
                page == null ? List.of() : List.of(new Turn(0, page)));
    }

    private static int column(List<String> head, Pattern pattern) {
        for (int i = 0; i < head.size(); i++) {
            if (pattern.matcher(head.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
