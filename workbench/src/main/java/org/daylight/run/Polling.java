// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daylight.About;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Event;
import org.daylight.Passage;
import org.daylight.Statement;
import org.daylight.archive.ArchivedResponse;
import org.daylight.ledger.Draft;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.Smtp;
import org.daylight.preserve.Transport;
import org.daylight.preserve.WarcStore;
import org.daylight.preserve.Warcinfo;
import org.daylight.read.Beside;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What watching needs of a case: to ask the web as the case asks it, to read what came before anything is kept, and to keep
 * it together with what it means, in one append. Threads may share it.
 */
public final class Polling {
    private final Workbench workbench;

    /** For this case. */
    public Polling(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The case. */
    public Workbench workbench() {
        return workbench;
    }

    /**
     * Asks as the case does: by its proxy, and no private address but those that it allows.
     *
     * @param userAgent how it calls itself; empty where it is not to say who it is
     */
    public Transport transport(Transport.Limits limits, String userAgent) {
        return new Transport(
                new AddressGuard(workbench.register().setting("allow")),
                userAgent,
                limits,
                List.of(),
                Proxying.of(workbench.register().setting("proxy")));
    }

    /**
     * Hands letters over as the case asks the web.
     *
     * @param trust authorities of that server beside those of the platform
     */
    public Smtp mail(Transport.Limits limits, List<X509Certificate> trust) {
        return new Smtp(
                new AddressGuard(workbench.register().setting("allow")),
                limits,
                trust,
                Proxying.of(workbench.register().setting("proxy")));
    }

    /** Appends what one deed leads to. */
    public List<Event> append(List<Draft> drafts) {
        return workbench.append(drafts);
    }

    /**
     * Keeps an answer and says in the same append what it means. First the file, forced to disk; then the events. A crash
     * between them leaves a file that the next start adopts as a capture; what it means is found by the next poll.
     *
     * @param meaning the drafts that follow the capture, which they may name
     * @return the capture
     */
    public Capture keep(Fetched fetched, Warcinfo made, Function<CaptureId, List<Draft>> meaning) {
        Preserved preserved = workbench.store().record(fetched, made);
        CaptureId id = preserved.records().getLast().id();
        return new Capturing(workbench)
                .keep(preserved, List.of(), "watched", meaning.apply(id))
                .captures()
                .getLast();
    }

    /**
     * What a page says beside its words.
     *
     * @param about what it says of itself
     * @param beside links and images of its main text
     */
    public record Frame(About about, List<Beside> beside) {
        /** Of what cannot be read. */
        public static final Frame NOTHING = new Frame(About.NOTHING, List.of());

        /** Copies the list. */
        public Frame {
            beside = List.copyOf(beside);
        }
    }

    /** What an answer that is not kept yet says beside its words. */
    public Frame frame(String url, @Nullable String type, byte[] body) {
        return frame(() -> Resource.of(CaptureId.of(Digest.of(body), 0), body, type, url));
    }

    /** What a capture says beside its words; nothing where it is restricted or cannot be read. */
    public Frame frame(CaptureId id) {
        return workbench
                .register()
                .capture(id)
                .filter(c -> !c.restricted())
                .map(c -> frame(() -> Pages.whatever(workbench.store(), c)))
                .orElse(Frame.NOTHING);
    }

    private Frame frame(Supplier<Resource> resource) {
        try {
            Resource page = resource.get();
            return new Frame(workbench.reader().document(page).about(), new Extractor().beside(page));
        } catch (DaylightException e) {
            return Frame.NOTHING;
        }
    }

    /** The page of an answer that is not kept yet, as the reader takes it; empty where its body cannot be decoded. */
    public Optional<Document> text(String url, @Nullable String type, byte[] body) {
        try {
            // Only the text is used of it; its capture is none yet.
            Resource page = Resource.of(CaptureId.of(Digest.of(body), 0), body, type, url);
            return Optional.of(workbench.reader().document(page));
        } catch (DaylightException e) {
            return Optional.empty();
        }
    }

    /** Reads a capture and keeps what the reader made of it, so that its claims wait for a person. Why not, where it cannot. */
    public Optional<String> read(Capture capture) {
        List<String> notes = new ArrayList<>();
        new Adding(workbench)
                .read(capture, List.copyOf(workbench.sealedNames().known().values()), notes);
        return notes.stream().findFirst();
    }

    /** The text of a capture as it was read; read anew where that was not kept; empty where it has none or is restricted. */
    public Optional<String> textOf(CaptureId id) {
        Optional<Document> kept = workbench.readings().documentOf(id);
        if (kept.isPresent()) {
            return kept.map(Document::text);
        }
        return workbench.register().capture(id).filter(c -> !c.restricted()).flatMap(this::readText);
    }

    private Optional<String> readText(Capture capture) {
        try {
            return Optional.of(workbench
                    .reader()
                    .document(Pages.whatever(workbench.store(), capture))
                    .text());
        } catch (DaylightException e) {
            return Optional.empty();
        }
    }

    /** The body of a capture as it was served, decoded; empty where it cannot be had. */
    public Optional<byte[]> body(CaptureId id) {
        return workbench.register().capture(id).filter(c -> !c.restricted()).map(c -> {
            try {
                return Pages.served(workbench.store(), c);
            } catch (DaylightException e) {
                return new byte[0];
            }
        });
    }

    /** The statements that rest on captures of an address, so many at most. */
    public List<Statement> cited(String url, int most) {
        return workbench.register().statementsOf(url, most);
    }

    /** A passage with the words that stand in the text it was accepted on, where the register shows bars. */
    public Passage words(Passage passage) {
        return new ReadingRun(workbench).clear(passage);
    }

    /** The record of a capture, to which a proof that nothing changed refers. */
    public ArchivedResponse record(Capture capture) {
        return workbench.store().at(capture.file(), capture.offset());
    }

    /** Keeps visits that brought nothing new, in one file, and says so in one append. */
    public void prove(List<WarcStore.Visit> visits, Warcinfo made, Function<WarcStore.Proofs, List<Draft>> meaning) {
        workbench.append(meaning.apply(workbench.store().proofs(visits, made)));
    }

    /** Notes that a capture is not read, and why. */
    public void unread(Capture capture, String why) {
        workbench.turns().deciding(() -> {
            workbench.readings().unread(capture.id(), why);
            return why;
        });
    }
}
