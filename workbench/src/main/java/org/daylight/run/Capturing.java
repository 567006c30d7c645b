// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.PreservedRecord;
import org.daylight.preserve.Redirect;
import org.daylight.preserve.Repair;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.register.Register;
import org.daylight.register.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * Preserves pages and files. The order is the promise: the WARC file is forced to disk under its final name, then the
 * event and all that follows from it are committed, then the person is told. A crash in between leaves a finished file
 * without an event, which the next start adopts.
 */
public final class Capturing {
    /** RFC 6838, 4.2, shortened. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9][a-z0-9.+-]{0,80}");

    /** WARC/1.1, 5.14. */
    private static final Pattern TRUNCATED = Pattern.compile("length|time|disconnect|unspecified");

    private final Workbench workbench;

    /** Preserves into this case. */
    public Capturing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What was preserved.
     *
     * @param captures in order of the file
     * @param warnings sentences for the person who asked
     * @param broken which redirect could not be followed, and why: what came is kept, what was asked for is not; null
     *     where it is
     */
    public record Kept(
            List<Capture> captures,
            List<String> warnings,
            @Nullable String broken) {
        /** Of what went as it should. */
        public Kept(List<Capture> captures, List<String> warnings) {
            this(captures, warnings, null);
        }

        /** Copies the lists. */
        public Kept {
            captures = List.copyOf(captures);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Asks for a page, follows its redirects, and preserves what came, refusals included; where a redirect cannot be
     * followed, the answers before it.
     */
    public Kept capture(String url, Transport.Limits limits) {
        Transport transport = workbench.transport(limits);
        Fetched fetched = transport.follow(Ask.of(url));
        Preserved preserved = workbench.store().record(fetched, transport.warcinfo());
        Kept kept = keep(preserved, List.of(), null);
        return new Kept(kept.captures(), kept.warnings(), fetched.broken());
    }

    /**
     * Takes in a file that a person hands over: a page, a text, or a web archive with many records. The same archive, or
     * the same bytes from the same address, are not kept twice.
     */
    public Kept handIn(Path file, @Nullable String url) {
        List<Capture> known = known(file, url);
        if (!known.isEmpty()) {
            return new Kept(known, List.of(file + " is in the case already: the same bytes were handed in before"));
        }
        WaczHandIn judged = WaczHandIn.of(workbench.handIns().handIn(file, url), file);
        Preserved preserved = judged.preserved();
        Map<String, Object> open = new LinkedHashMap<>(judged.codes());
        open.put("file", preserved.file());
        open.put("fileSha256", preserved.fileDigest().hex());
        open.put("length", preserved.length());
        open.put("captures", (long) preserved.records().size());
        Draft handIn = new Draft(
                EventKind.HAND_IN,
                open,
                Map.of("name", String.valueOf(file.getFileName()), "from", url == null ? "" : url));
        return keep(preserved, List.of(handIn), "hand-in");
    }

    /** Asked before anything is written: a second copy in the archive would belong to no event. */
    private List<Capture> known(Path file, @Nullable String url) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            Digest digest = Archives.digest(file);
            String from = url == null ? "urn:sha256:" + digest.hex() : url;
            return workbench.register().captures().stream()
                    .filter(c -> c.fileDigest().equals(digest)
                            || (c.status() == 0
                                    && c.payloadDigest().equals(digest)
                                    && c.url().equals(from)))
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    Kept keep(Preserved preserved, List<Draft> first, @Nullable String how) {
        return keep(preserved, first, how, Map.of(), Map.of());
    }

    /** As the other, and in the same transaction what follows from the captures. */
    Kept keep(Preserved preserved, List<Draft> first, @Nullable String how, List<Draft> last) {
        return keep(preserved, first, how, Map.of(), Map.of(), last);
    }

    /**
     * All records of a file in one transaction: a crash leaves all of them to be adopted, or none.
     *
     * @param open fields of each capture's event beside the usual ones
     * @param secret likewise; they take the place of usual ones of the same name
     */
    Kept keep(
            Preserved preserved,
            List<Draft> first,
            @Nullable String how,
            Map<String, Object> open,
            Map<String, Object> secret) {
        return keep(preserved, first, how, open, secret, List.of());
    }

    private Kept keep(
            Preserved preserved,
            List<Draft> first,
            @Nullable String how,
            Map<String, Object> open,
            Map<String, Object> secret,
            List<Draft> last) {
        List<Draft> drafts = new ArrayList<>(first);
        BrowserFacts facts = BrowserFacts.of(workbench.store(), preserved);
        for (PreservedRecord record : preserved.records()) {
            Draft draft = facts.in(draft(preserved, record, how));
            Map<String, Object> allOpen = new LinkedHashMap<>(draft.open());
            allOpen.putAll(open);
            Map<String, Object> allSecret = new LinkedHashMap<>(draft.secret());
            allSecret.putAll(secret);
            drafts.add(new Draft(draft.kind(), allOpen, allSecret));
        }
        drafts.addAll(last);
        workbench.append(drafts);
        List<String> warnings = new ArrayList<>(preserved.warnings());
        for (PersonId person : new Sealing(workbench).sealedNamesIn(preserved.file())) {
            warnings.add(
                    "a name that is sealed as " + person + " stands in " + preserved.file()
                            + ": it is masked where the page is read; run `daylight seal` with its spellings again to encrypt it");
        }
        Register register = workbench.register();
        return new Kept(
                preserved.records().stream()
                        .map(r -> register.capture(r.id()).orElseThrow())
                        .toList(),
                warnings);
    }

    private static Draft draft(Preserved preserved, PreservedRecord record, @Nullable String how) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("capture", record.id().value());
        open.put("file", preserved.file());
        open.put("fileSha256", preserved.fileDigest().hex());
        open.put("fileLength", preserved.length());
        open.put("offset", record.offset());
        open.put("payloadSha256", record.payloadDigest().hex());
        open.put("received", record.time().toEpochMilli());
        open.put("status", (long) record.status());
        // Open fields stay for ever, and these two are what a stranger wrote: only what the standards allow goes in.
        put(open, "mediaType", only(record.mediaType(), MEDIA_TYPE));
        put(open, "truncated", only(record.truncated(), TRUNCATED));
        put(open, "how", how);
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("url", record.url());
        put(secret, "peer", record.peer());
        secret.put("collector", Collector.here());
        put(secret, "local", preserved.local());
        put(secret, "clockOffsetMs", preserved.clockOffsetMs());
        put(secret, "clockToleranceMs", preserved.clockToleranceMs());
        put(secret, "via", preserved.collecting().via());
        put(secret, "broken", preserved.collecting().broken());
        if (!preserved.redirects().isEmpty()) {
            secret.put(
                    "redirects",
                    preserved.redirects().stream().map(Redirect::url).toList());
        }
        return new Draft(EventKind.CAPTURE, open, secret);
    }

    private static @Nullable String only(@Nullable String value, Pattern allowed) {
        return value != null && allowed.matcher(value).matches() ? value : null;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** Finishes what a crash left in the archive; a sentence for each thing. */
    List<String> repair() {
        Set<String> known = new HashSet<>();
        workbench.register().captures().forEach(c -> known.add(c.file()));
        workbench.register().frozenTexts().forEach(t -> known.add(t.file()));
        known.addAll(new Sightings(workbench.database()).proofFiles());
        Repair repair = workbench.store().repair(known);
        List<String> sentences = new ArrayList<>(repair.sentences());
        for (Preserved preserved : repair.adopt()) {
            sentences.add(adopt(preserved));
        }
        return sentences;
    }

    private String adopt(Preserved preserved) {
        Optional<Capture> same = workbench.register().captures().stream()
                .filter(c -> c.fileDigest().equals(preserved.fileDigest()))
                .findFirst();
        if (same.isPresent()) {
            return second(preserved.file(), same.get());
        }
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(
                EventKind.REPAIR,
                Map.of(
                        "what", "adopted",
                        "file", preserved.file(),
                        "fileSha256", preserved.fileDigest().hex()),
                Map.of()));
        BrowserFacts facts = BrowserFacts.of(workbench.store(), preserved);
        preserved.records().forEach(r -> drafts.add(facts.in(draft(preserved, r, "adopted"))));
        List<Event> events = workbench.append(drafts);
        return "adopted " + preserved.file() + ", which no event named: event "
                + events.getFirst().seq();
    }

    /** A second copy is taken away, unless it is the better one: then it must not be lost. */
    private String second(String file, Capture first) {
        Path root = workbench.folder().root();
        Path known = root.resolve(first.file());
        try {
            boolean whole = first.restricted()
                    || (Files.exists(known) && Archives.digest(known).equals(first.fileDigest()));
            if (!whole) {
                return "left " + file + " as it is: it has the bytes that " + first.file()
                        + " should have, which is missing or altered; move it there";
            }
            Files.delete(root.resolve(file));
            return "removed " + file + ", a second copy of " + first.file();
        } catch (IOException e) {
            throw new DaylightException("cannot compare " + file + " with " + known + ": " + CaseFolder.reason(e), e);
        }
    }
}
