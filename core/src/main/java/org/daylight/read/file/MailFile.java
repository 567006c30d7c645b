// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * E-mail as a file (RFC 5322, {@code .eml}): subject, text, what the text quotes, the names of what is attached; of
 * messages within the message the same, as quotes.
 */
public final class MailFile {
    /** Name and version of these rules. */
    public static final String MADE = "mail/1";

    private static final int DEEPEST_MESSAGE = 4;
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>\\s*$");

    private final Markup markup;
    private final Budget budget;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> attachments = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    private MailFile(Markup markup, Budget budget) {
        this.markup = markup;
        this.budget = budget;
    }

    /** What a message says. @throws org.daylight.DaylightException where it cannot be read, with the reason */
    public static Content read(byte[] bytes, Markup markup, Budget budget) {
        return Guarded.read(budget, "e-mail", () -> new MailFile(markup, budget).content(bytes));
    }

    private Content content(byte[] bytes) throws IOException {
        MimePart message = Mime.parse(bytes, markup, budget);
        message(message, 0);
        pieces.addAll(attachments);
        if (pieces.isEmpty()) {
            throw budget.refuse("is an e-mail without subject or text");
        }
        About about = new About(
                Names.title(message.field("subject")),
                author(message.field("from")),
                null,
                null,
                date(message.field("date")),
                null);
        String lang = message.field("content-language").split(",")[0].strip();
        return new Content(MADE, pieces, about, lang, aside);
    }

    private void message(MimePart message, int depth) {
        aside.addAll(message.fields());
        String subject = Names.line(message.field("subject"));
        if (subject != null) {
            pieces.add(new Piece(Block.Type.HEADING, subject));
        }
        body(message, depth);
    }

    private void body(MimePart part, int depth) {
        budget.tick();
        String type = part.type();
        if (type.equals("message/rfc822")) {
            inner(part, depth);
        } else if (part.attached() && depth >= 0 && !type.startsWith("multipart/")) {
            attachment(part);
        } else if (type.equals("multipart/alternative")) {
            alternative(part, depth);
        } else if (type.startsWith("multipart/")) {
            part.parts().forEach(p -> body(p, depth));
        } else if (type.equals("text/plain")) {
            MailText.of(decoded(part), "flowed".equalsIgnoreCase(part.parameter("content-type", "format")))
                    .forEach(this::add);
        } else if (type.equals("text/html")) {
            markup.page(part.bytes(), part.field("content-type")).forEach(this::add);
            aside.add(markup.allOf(part.bytes(), part.field("content-type")));
        } else {
            attachment(part);
        }
    }

    private void add(Piece piece) {
        budget.letters(piece.text().length());
        pieces.add(piece);
    }

    /** Of several dresses of one text the plain one, where it says anything. */
    private void alternative(MimePart part, int depth) {
        MimePart best = null;
        for (MimePart p : part.parts()) {
            if (p.type().equals("text/plain") && !p.attached() && !decoded(p).isBlank()) {
                best = p;
                break;
            }
        }
        for (MimePart p : part.parts()) {
            boolean text = p.type().startsWith("multipart/") || p.type().equals("text/html");
            best = best == null && text ? p : best;
            if (p.type().equals("text/html")) {
                aside.add(markup.allOf(p.bytes(), p.field("content-type")));
            }
        }
        if (best != null) {
            body(best, depth);
        }
    }

    private void inner(MimePart part, int depth) {
        for (MimePart message : part.parts()) {
            if (depth + 1 > DEEPEST_MESSAGE) {
                attachment(part);
                continue;
            }
            int from = pieces.size();
            message(message, depth + 1);
            for (int i = from; i < pieces.size(); i++) {
                Piece p = pieces.get(i);
                if (p.type() == Block.Type.PARAGRAPH) {
                    pieces.set(i, new Piece(Block.Type.QUOTE, p.text()));
                }
            }
        }
    }

    private void attachment(MimePart part) {
        String name = part.fileName();
        if (name != null) {
            attachments.add(new Piece(Block.Type.LIST_ITEM, name + " (" + part.type() + ")"));
        }
        if (part.type().startsWith("text/")) {
            aside.add(decoded(part));
        }
    }

    private String decoded(MimePart part) {
        return markup.text(part.bytes(), part.field("content-type"));
    }

    private static @Nullable String author(String from) {
        String name = ADDRESS.matcher(from).replaceFirst("").strip().replaceAll("^[\"']|[\"']$", "");
        return Names.author(name.isEmpty() ? from.replaceAll("[<>]", "") : name);
    }

    /** The day as the sender's clock had it. */
    private static @Nullable StatedDate date(String field) {
        Matcher m = DATE.matcher(field);
        int month = m.find() ? MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
        return month == 0 ? null : IsoDates.of("Date: " + field, m.group(3), String.valueOf(month), m.group(1));
    }
}
