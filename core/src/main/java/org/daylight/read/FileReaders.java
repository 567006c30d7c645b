// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.DatePrecision;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.StatedDate;
import org.daylight.Text;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Content;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.MailFile;
import org.daylight.read.file.Markup;
import org.daylight.read.file.OpenText;
import org.daylight.read.file.Piece;
import org.daylight.read.file.WebArchive;
import org.daylight.read.file.Word;
import org.daylight.read.file.Zip;
import org.daylight.read.file.ocr.PictureFile;
import org.daylight.read.file.pdf.PdfFile;
import org.jspecify.annotations.Nullable;

/** Hands each kind of file to its reader, with what it may cost. The libraries behind are loaded when first needed. */
final class FileReaders {
    /** What such a file may weigh, in bytes. */
    static final int MOST_BYTES = 64_000_000;

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final long UNPACKED = 1_000_000_000;
    private static final long UNPACKED_TEXT = 100_000_000;
    private static final long LETTERS = 20_000_000;

    /** How far into a file a line that is a date can be its date, in blocks. */
    private static final int HEAD = 12;

    private static final int SHORT = 80;

    private FileReaders() {}

    /** What a file says. @throws DaylightException where it cannot be read, with the reason */
    static Content read(MediaType.Format format, Resource resource, Markup markup) {
        Budget budget = budget(resource, format);
        byte[] bytes = resource.bytes();
        Content content = switch (format) {
            case PDF -> PdfFile.read(bytes, budget);
            case PICTURE -> PictureFile.read(bytes, budget);
            case MAIL -> MailFile.read(bytes, markup, budget);
            case ZIP -> zipped(bytes, budget);
            case MHTML -> throw new IllegalArgumentException("a page is read as a page");
        };
        return format == MediaType.Format.MAIL ? content : dated(content);
    }

    /** The page that a web archive of one page holds. */
    static WebArchive page(Resource resource, Markup markup) {
        return WebArchive.read(resource.bytes(), markup, budget(resource, MediaType.Format.MHTML));
    }

    private static Budget budget(Resource resource, MediaType.Format format) {
        if (resource.size() > MOST_BYTES) {
            throw new DaylightException(resource.name() + " has " + resource.size() + " bytes, more than the "
                    + MOST_BYTES + " that are read: kept as a capture, unread");
        }
        return new Budget(resource.name(), TIME, format == MediaType.Format.PDF ? UNPACKED : UNPACKED_TEXT, LETTERS);
    }

    private static Content zipped(byte[] bytes, Budget budget) {
        Zip zip = Guarded.read(budget, "ZIP file", () -> new Zip(bytes));
        if (Word.is(zip)) {
            return Word.read(zip, budget);
        }
        boolean open = Guarded.read(budget, "ZIP file", () -> OpenText.is(zip, budget));
        if (open) {
            return OpenText.read(zip, budget);
        }
        throw budget.refuse("is a ZIP file and no document that has a reader (DOCX, ODT)");
    }

    /** A line near the beginning that is little more than a date says more than the day on which a file was made. */
    private static Content dated(Content content) {
        About about = content.about();
        StatedDate stated = stated(content.pieces());
        return stated == null
                ? content
                : new Content(
                        content.made(),
                        content.pieces(),
                        new About(
                                about.title(),
                                about.author(),
                                about.publisher(),
                                about.canonical(),
                                stated,
                                about.modified()),
                        content.lang(),
                        content.aside());
    }

    private static @Nullable StatedDate stated(List<Piece> pieces) {
        for (Piece piece : pieces.subList(0, Math.min(HEAD, pieces.size()))) {
            String words = piece.text();
            StatedDate date = words.length() > SHORT ? null : DatePatterns.first(words);
            String evidence = date == null ? null : date.evidence();
            if (date != null
                    && evidence != null
                    && date.precision() == DatePrecision.DAY
                    && evidence.length() * 5 >= words.length() * 2) {
                return new StatedDate(date.value(), date.precision(), words);
            }
        }
        return null;
    }

    /** All that a file says anywhere. */
    static String allText(Content content) {
        StringBuilder all = new StringBuilder();
        content.pieces().forEach(p -> all.append(p.text()).append('\n'));
        About about = content.about();
        for (String field : new String[] {about.title(), about.author(), about.publisher()}) {
            if (field != null) {
                all.append(field).append('\n');
            }
        }
        content.aside().forEach(a -> all.append(a).append('\n'));
        return all.toString();
    }

    /** The blocks of a page as pieces of the file that holds it. */
    static List<Piece> pieces(Document page) {
        Text text = new Text(page.text());
        List<Piece> pieces = new ArrayList<>();
        for (Block block : page.blocks()) {
            pieces.add(new Piece(block.type(), text.at(block.at())));
        }
        return pieces;
    }
}
