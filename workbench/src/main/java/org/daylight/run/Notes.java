// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.protect.KeyFile;
import org.daylight.protect.Right;
import org.daylight.protect.SealedValue;
import org.daylight.protect.Spellings;
import org.daylight.register.NoteBook;
import org.jspecify.annotations.Nullable;

/**
 * What people of a case ask of each other and note down: assignments, notes and deadlines on entries and claims. None of
 * it is in the ledger, in an edition, in a bundle or in an export; all of it is in the backup of the case. A privileged note
 * is encrypted under a key of the case, and shown to its author and to stewards alone.
 */
public final class Notes {
    private static final int LONGEST = 2_000;

    private final Workbench workbench;
    private final NoteBook book;

    /** Those of this case. */
    public Notes(Workbench workbench) {
        this.workbench = workbench;
        book = new NoteBook(workbench.database(), workbench.may(Right.PROTECT));
    }

    /**
     * A note as this person may see it.
     *
     * @param id its name
     * @param about the entry or claim
     * @param author pseudonym
     * @param assignee pseudonym of who is asked to do it; null where nobody is
     * @param words masked; empty where it is privileged and was brought back without the keys of the case
     * @param due the day until which; null where there is none
     * @param late whether that day is over
     * @param privileged whether it is for its author and stewards alone
     * @param made when
     * @param done when it was done; null while it is open
     */
    public record Note(
            String id,
            String about,
            String author,
            @Nullable String assignee,
            String words,
            @Nullable String due,
            boolean late,
            boolean privileged,
            Instant made,
            @Nullable Instant done) {}

    /**
     * A new note.
     *
     * @param about the id of an entry or a claim
     * @param words at most 2,000 characters
     * @param assignee name of who is asked to do it
     * @param due a day, such as {@code 2026-11-30}
     * @param privileged whether it is for its author and stewards alone
     */
    public record Wanted(
            String about, String words, Optional<String> assignee, Optional<String> due, boolean privileged) {}

    /** Keeps a note; its name. @throws DaylightException where it is about nothing of the case, too long, or has no day */
    public String add(Wanted wanted) {
        String words = wanted.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new DaylightException("a note has 1 to " + LONGEST + " characters; nothing was kept");
        }
        String assignee = wanted.assignee().map(workbench::pseudonym).orElse(null);
        if (wanted.privileged() && assignee != null && !assignee.equals(workbench.actor())) {
            throw new DaylightException("a privileged note cannot be given to somebody else:"
                    + " its author and stewards alone read it; nothing was kept");
        }
        byte[] drawn = new byte[8];
        new java.security.SecureRandom().nextBytes(drawn);
        String id = "n" + HexFormat.of().formatHex(drawn);
        String masked = masked(words, workbench.sealedNames().known().values());
        book.add(new NoteBook.Kept(
                id,
                about(wanted.about()),
                workbench.actor(),
                assignee,
                wanted.privileged() ? sealed(id, masked) : masked,
                wanted.due().map(Notes::day).orElse(null),
                wanted.privileged(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null));
        return id;
    }

    private String about(String id) {
        if (id.startsWith("k")) {
            ClaimId claim = form(id, ClaimId::new);
            if (workbench.readings().claim(claim).isEmpty()
                    && workbench.register().statementsOf(claim).isEmpty()) {
                throw new DaylightException("no claim " + id + " in this case; nothing was kept");
            }
            return claim.value();
        }
        EntryId entry = workbench.register().resolve(form(id, EntryId::typed));
        if (workbench.register().entry(entry).isEmpty()) {
            throw new DaylightException("no entry " + id + " in this case; nothing was kept");
        }
        return entry.value();
    }

    private static <T> T form(String id, java.util.function.Function<String, T> form) {
        try {
            return form.apply(id);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("a note is about an entry or a claim; nothing was kept", e);
        }
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new DaylightException("a deadline is a day such as 2026-11-30; nothing was kept", e);
        }
    }

    /**
     * Notes on these entries or claims, oldest first.
     *
     * @param steward whether the person may read what is privileged
     */
    public List<Note> about(Collection<String> ids, boolean steward) {
        return book.about(ids).stream()
                .filter(n -> visible(n, steward))
                .map(this::shown)
                .toList();
    }

    /** A list, those due first; {@code steward} as above. */
    public List<Note> list(NoteBook.Choice choice, boolean steward, int offset, int limit) {
        return book.list(choice, workbench.actor(), steward, offset, limit).stream()
                .map(this::shown)
                .toList();
    }

    /** How many there are in a list. */
    public int count(NoteBook.Choice choice, boolean steward) {
        return book.count(choice, workbench.actor(), steward);
    }

    /** Closes a note. @throws DaylightException where there is none that this person may see */
    public void done(String id, boolean steward) {
        book.done(seen(id, steward).id(), Instant.now(), workbench.actor());
    }

    /** Opens a note again. @throws DaylightException where there is none that this person may see */
    public void again(String id, boolean steward) {
        book.done(seen(id, steward).id(), null, workbench.actor());
    }

    /** Removes a note that this person wrote. @throws DaylightException where it is somebody else's, or there is none */
    public void remove(String id) {
        NoteBook.Kept note = seen(id, false);
        if (!note.author().equals(workbench.actor())) {
            throw new DaylightException("a note is removed by who wrote it; mark it done instead");
        }
        book.remove(id);
    }

    private NoteBook.Kept seen(String id, boolean steward) {
        return book.note(id)
                .filter(n -> visible(n, steward))
                .orElseThrow(() -> new DaylightException("no such note; it may have been removed meanwhile"));
    }

    private boolean visible(NoteBook.Kept note, boolean steward) {
        return !note.privileged() || steward || note.author().equals(workbench.actor());
    }

    private String words(NoteBook.Kept n) {
        try {
            return n.privileged() ? opened(n.id(), n.body()) : n.body();
        } catch (DaylightException e) {
            return "";
        }
    }

    private Note shown(NoteBook.Kept n) {
        String words = words(n);
        return new Note(
                n.id(),
                n.about(),
                n.author(),
                n.assignee(),
                workbench.veils().hide(words),
                n.due(),
                n.due() != null
                        && n.done() == null
                        && n.due()
                                        .compareTo(LocalDate.now(ZoneId.systemDefault())
                                                .toString())
                                < 0,
                n.privileged(),
                n.made(),
                n.done());
    }

    /** Puts a name that is being sealed behind bars in every note, for good. */
    void hide(Spellings spellings, Connection transaction) {
        NoteBook all = new NoteBook(transaction);
        for (NoteBook.Kept n : all.all()) {
            String words = words(n);
            String masked = spellings.mask(words);
            if (!masked.equals(words)) {
                all.rewrite(n.id(), n.privileged() ? sealed(n.id(), masked) : masked);
            }
        }
    }

    private static String masked(String words, Collection<Spellings> sealed) {
        String masked = words;
        for (Spellings spellings : sealed) {
            masked = spellings.mask(masked);
        }
        return masked;
    }

    private byte[] key() {
        return KeyFile.of(workbench.folder().root().resolve("keys").resolve("notes.key"));
    }

    private String sealed(String id, String words) {
        return Base64.getEncoder()
                .encodeToString(SealedValue.seal(key(), words.getBytes(StandardCharsets.UTF_8), "note " + id));
    }

    private String opened(String id, String body) {
        return new String(
                SealedValue.open(key(), Base64.getDecoder().decode(body), "note " + id), StandardCharsets.UTF_8);
    }
}
