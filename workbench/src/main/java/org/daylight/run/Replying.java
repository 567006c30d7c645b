// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.ledger.Draft;
import org.daylight.preserve.KeptText;
import org.daylight.register.Decisions;
import org.daylight.register.DueProcess;
import org.daylight.register.DueRegister;
import org.daylight.register.EntryLinker;
import org.jspecify.annotations.Nullable;

/**
 * Gives the accused side its place: links replies and outcomes to what they answer, notes whom one asked and what came
 * of it, and which searches found nothing. A reply is always words in a preserved text: what comes by post or telephone
 * is handed in first ({@code daylight import}).
 */
public final class Replying {
    private static final String PERSON = "person";

    private final Workbench workbench;

    /** Replies in this case. */
    public Replying(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Words of a preserved text that a person takes as a reply.
     *
     * @param capture where they are preserved
     * @param quote the exact words; they stand once in the text
     * @param stance how the speaker stands to the allegation
     * @param fine the codebook's fine code, such as {@code characterises-otherwise}; null for none
     * @param speaker who says so; null where the text names nobody
     * @param about what the reply says, in a few words; null where the stance says it
     */
    public record Quoted(
            CaptureId capture,
            String quote,
            Stance stance,
            @Nullable String fine,
            @Nullable String speaker,
            @Nullable String about) {}

    /** Links an accepted statement, by its claim, to what it answers as a reply of the accused side. */
    public Event reply(ClaimId claim, List<String> targets, String reason) {
        return workbench
                .append(List.of(answers(DueProcess.Role.REPLY, claim, targets, reason)))
                .getFirst();
    }

    /** Links an accepted response, by its claim, to what it concerns as a stage or end of proceedings. */
    public Event outcome(ClaimId claim, List<String> targets, String reason) {
        return workbench
                .append(List.of(answers(DueProcess.Role.OUTCOME, claim, targets, reason)))
                .getFirst();
    }

    private Draft answers(DueProcess.Role role, ClaimId claim, List<String> targets, String reason) {
        Statement statement = statement(claim)
                .orElseThrow(() -> new DaylightException("claim " + claim + " is not accepted, so it answers nothing;"
                        + " accept it first (`daylight claims accept " + claim + "`)"));
        known(targets);
        if (targets.contains(claim.value())) {
            throw new DaylightException("claim " + claim + " cannot answer itself; nothing was written");
        }
        boolean outcome = role == DueProcess.Role.OUTCOME;
        if (outcome && !(statement.detail() instanceof ClaimValues.Response)) {
            throw new DaylightException("claim " + claim + " is a "
                    + statement.detail().kind().code() + ": an outcome is a response, such as an acquittal; use"
                    + " `daylight reply add` for what the accused side says");
        }
        return DueProcess.answers(role, claim, statement.passage().document(), targets, reason);
    }

    /**
     * Accepts words of a preserved text as a reply and links them to what they answer, in one transaction.
     *
     * @param targets entries and claims; the statement stands on the first entry that they name
     */
    public Event quote(Quoted quoted, List<String> targets, String reason) {
        return workbench.append(drafts(quoted, targets, reason).all()).getFirst();
    }

    /** Asks for a reply: notes that one did. */
    public Event request(
            List<String> about, String whom, String how, LocalDate asked, LocalDate until, @Nullable String note) {
        if (whom.isBlank()) {
            throw new DaylightException("name whom one asked; it is kept as a private field");
        }
        known(about);
        return workbench
                .append(List.of(DueProcess.request(about, whom, how, asked, until, note)))
                .getFirst();
    }

    /**
     * Notes why nobody is asked for a reply.
     *
     * @param because a word of {@link DueProcess#BECAUSE}; it is published
     * @param reason in the person's words; private
     */
    public Event waive(List<String> about, String because, String reason) {
        known(about);
        return workbench
                .append(List.of(DueProcess.waived(about, because, reason)))
                .getFirst();
    }

    /** Notes what came of a request, without words to quote. */
    public Event came(long request, String came, LocalDate received, @Nullable String note) {
        open(request);
        if (came.equals("replied")) {
            throw new DaylightException(
                    "a reply has words: hand it in (`daylight import FILE`), then answer the request"
                            + " with --capture and --quote, or with --claim for an accepted one");
        }
        return workbench
                .append(List.of(DueProcess.answered(request, came, received, null, note)))
                .getFirst();
    }

    /** Notes that an accepted claim is the reply to a request, and links it to what was asked about. */
    public Event cameAs(long request, ClaimId claim, LocalDate received, @Nullable String note, String reason) {
        DueRegister.Request asked = open(request);
        return workbench
                .append(List.of(
                        answers(DueProcess.Role.REPLY, claim, asked.about(), reason),
                        DueProcess.answered(request, "replied", received, claim, note)))
                .getFirst();
    }

    /** The same with words of a preserved text that are accepted at once. */
    public Event cameAs(long request, Quoted quoted, LocalDate received, @Nullable String note, String reason) {
        DueRegister.Request asked = open(request);
        Accepted accepted = drafts(quoted, asked.about(), reason);
        List<Draft> drafts = new ArrayList<>(accepted.all());
        drafts.add(DueProcess.answered(request, "replied", received, accepted.claim(), note));
        return workbench.append(drafts).getFirst();
    }

    /** Says what a logged search found nothing of. */
    public Event nothingFound(long search, String what, List<String> about, @Nullable String country, String reason) {
        if (search < 0
                || search >= workbench.ledger().size()
                || workbench.ledger().event(search).kind() != EventKind.SEARCH) {
            throw new DaylightException("event " + search + " is no search; `daylight search-log list` shows them");
        }
        Event event = workbench.ledger().event(search);
        if (event.number("found") != 0) {
            throw new DaylightException("the search of event " + search + " found " + event.number("found")
                    + "; only one that found nothing can say so");
        }
        known(about);
        LocalDate day = event.time().atZone(ZoneOffset.UTC).toLocalDate();
        return workbench
                .append(List.of(DueProcess.nothingFound(search, what, about, country, day, reason)))
                .getFirst();
    }

    /** A day as people type it. @throws DaylightException where it is none */
    public static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new DaylightException(option + " takes a day such as 2026-03-31, not \"" + text + "\"", e);
        }
    }

    private DueRegister.Request open(long request) {
        return new DueRegister(workbench.database())
                .request(request)
                .orElseThrow(() -> new DaylightException(
                        "event " + request + " is no request for a reply; `daylight reply requests` shows them"));
    }

    /** Every target is in the register. */
    private void known(List<String> targets) {
        if (targets.isEmpty()) {
            throw new DaylightException(
                    "name what is answered or asked about: --to with an entry or an accepted claim");
        }
        for (String target : targets) {
            boolean there = target.startsWith("k") ? claimed(target) : entry(target);
            if (!there) {
                throw new DaylightException("\"" + target + "\" is neither an entry nor an accepted claim of this case;"
                        + " see `daylight register list`");
            }
        }
    }

    private boolean claimed(String target) {
        return target.matches("k[0-9a-f]{16}") && statement(new ClaimId(target)).isPresent();
    }

    private boolean entry(String target) {
        try {
            return workbench.register().entry(new EntryId(target)).isPresent();
        } catch (IllegalArgumentException e) {
            return false; // An answer: what has not the form of an entry is none.
        }
    }

    private Optional<Statement> statement(ClaimId claim) {
        return workbench.register().statementsOf(claim).stream().findFirst();
    }

    private record Accepted(ClaimId claim, List<Draft> all) {}

    private Accepted drafts(Quoted quoted, List<String> targets, String reason) {
        known(targets);
        Capture capture = CustodyFields.capture(workbench, quoted.capture());
        if (capture.restricted()) {
            throw new DaylightException("capture " + capture.id()
                    + " is restricted: it holds a sealed name; nothing of it can be accepted");
        }
        Document document = workbench
                .readings()
                .documentOf(capture.id())
                .orElseThrow(() -> new DaylightException(
                        "capture " + capture.id() + " has no text yet; run `daylight read` first"));
        Claim claim = claim(document, quoted);
        EntryId entry = targets.stream()
                .filter(t -> !t.startsWith("k"))
                .findFirst()
                .map(EntryId::new)
                .orElseGet(() ->
                        statement(new ClaimId(targets.getFirst())).orElseThrow().entry());
        if (statement(claim.id()).isPresent()) {
            throw new DaylightException("these words are accepted already as claim " + claim.id()
                    + "; link it with `daylight reply add --claim " + claim.id() + "`");
        }
        // The text, on disk before the decision names it, as Reviewing does it.
        KeptText kept = workbench.store().text(capture, document);
        if (!kept.text().equals(document.text())) {
            throw new DaylightException(kept.file() + " holds another text than document " + document.id()
                    + "; move it away and try again");
        }
        Decisions.TextFile file =
                new Decisions.TextFile(kept.file(), kept.fileDigest().hex());
        Decisions.Target target = new EntryLinker(workbench.register()).existing(entry);
        return new Accepted(
                claim.id(),
                List.of(
                        Decisions.accept(claim, capture.id(), document, file, target, reason),
                        DueProcess.answers(DueProcess.Role.REPLY, claim.id(), document.id(), targets, reason)));
    }

    private static Claim claim(Document document, Quoted quoted) {
        Offsets at = once(document, quoted.quote());
        ClaimValues values = new ClaimValues.Stand(quoted.about(), quoted.fine());
        return new Claim(
                ClaimId.of(document.textDigest(), at, values),
                document.id(),
                at,
                quoted.quote(),
                values,
                quoted.speaker(),
                quoted.stance(),
                document.lang(),
                PERSON,
                1,
                quoted.quote());
    }

    /** Where the words stand; exactly, and once. */
    private static Offsets once(Document document, String quote) {
        String text = document.text();
        int first = quote.isBlank() ? -1 : text.indexOf(quote);
        if (first < 0) {
            throw new DaylightException("those words do not stand in the text of document " + document.id()
                    + "; copy them exactly (`daylight read --layers document` prints the text)");
        }
        if (text.indexOf(quote, first + 1) >= 0) {
            throw new DaylightException(
                    "those words stand more than once in document " + document.id() + "; quote more of the sentence");
        }
        return new Text(text).offsets(first, first + quote.length());
    }
}
