// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Text;
import org.daylight.WebAddress;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.register.WorkItems;
import org.jspecify.annotations.Nullable;

/**
 * Works the list off: what came from elsewhere without a passage gets one, or is dropped with a reason. Until then none of
 * it is in the register.
 */
public final class WorkList {
    private static final String PERSON = "person";
    private static final int CONTEXT = 120;

    private final Workbench workbench;
    private final WorkItems items;

    /** Of this case. */
    public WorkList(Workbench workbench) {
        this.workbench = workbench;
        items = new WorkItems(workbench.database());
    }

    /**
     * An item as it may be shown.
     *
     * @param id such as w17-3
     * @param what statement, page or name
     * @param from file and row that it came from
     * @param url masked where it may name a person
     * @param says one line: what the row says, masked
     * @param state open, done or dropped
     * @param decision the event that closed it
     * @param captures of its address
     * @param fitting claims on those captures that say the same
     * @param beside further lines: what an archiver says of its own copy, and whether it is the same here
     */
    public record Shown(
            String id,
            String what,
            String from,
            @Nullable String url,
            String says,
            String state,
            @Nullable Long decision,
            List<CaptureId> captures,
            List<ClaimId> fitting,
            List<String> beside) {
        /** Copies the lists. */
        public Shown {
            captures = List.copyOf(captures);
            fitting = List.copyOf(fitting);
            beside = List.copyOf(beside);
        }
    }

    /** How many items there are, by state. */
    public Map<String, Integer> counts() {
        return items.counts();
    }

    /** The items in one state, oldest first; in all states where it is empty. */
    public List<Shown> list(Optional<String> state, int limit) {
        List<Spellings> sealed = List.copyOf(workbench.sealedNames().known().values());
        return items.list(state, limit).stream()
                .map(item -> shown(item, sealed))
                .toList();
    }

    private Shown shown(WorkItems.Item item, List<Spellings> sealed) {
        WorkItems.Drafted d = item.drafted();
        List<Capture> captures = d.url() == null ? List.of() : captures(d.url());
        List<ClaimId> fitting = item.state().equals("open") ? fitting(d, captures) : List.of();
        String url = d.url() == null ? null : hide(d.url(), sealed);
        return new Shown(
                item.id().toString(),
                d.what(),
                item.file() + ", " + d.line(),
                url,
                hide(says(d), sealed),
                item.state(),
                item.decision(),
                captures.stream().map(Capture::id).toList(),
                fitting,
                archiver(d).stream().map(line -> hide(line, sealed)).toList());
    }

    /** The captures of an address, however it is written. */
    private List<Capture> captures(String url) {
        Set<Capture> found = new LinkedHashSet<>(workbench.register().capturesOf(url));
        found.addAll(workbench.register().capturesOf(address(url)));
        return List.copyOf(found);
    }

    /** One line on what an item says; may name persons. */
    static String says(WorkItems.Drafted d) {
        Map<String, Object> detail = d.detail();
        String speaker = detail.get("speaker") instanceof String s ? s + ": " : "";
        if (d.what().equals("statement") && detail.get("values") instanceof Map<?, ?> values) {
            return speaker + detail.get("kind") + " "
                    + values.entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", "));
        }
        String name = detail.get("title") instanceof String title
                ? title
                : detail.get("label") instanceof String label ? label : "";
        return speaker + name + (detail.get("accessed") instanceof String accessed ? " (seen " + accessed + ")" : "");
    }

    /** What an archiver says of the copy it made: its word, until the same bytes are here. */
    private List<String> archiver(WorkItems.Drafted d) {
        if (!(d.detail().get("archiver") instanceof Map<?, ?> archiver)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Object name = archiver.get("name");
        lines.add(name + " says: "
                + archiver.entrySet().stream()
                        .filter(e -> !"name".equals(e.getKey()))
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
        if (archiver.get("sha256") instanceof String sha256) {
            Capture same = workbench.register().captureWith(sha256).orElse(null);
            lines.add(
                    same == null
                            ? "no capture here has that digest: hand in the file that " + name + " kept to compare"
                            : "capture " + same.id() + " has the digest that " + name + " recorded");
        }
        return lines;
    }

    /** Claims of the same kind with the same key values on a page of that address. */
    private List<ClaimId> fitting(WorkItems.Drafted d, List<Capture> captures) {
        Optional<ClaimValues> wanted = values(d);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return captures.stream()
                .flatMap(c -> workbench.readings().documentOf(c.id()).stream())
                .flatMap(doc -> workbench.readings().claims(doc.id()).stream())
                .filter(c -> c.kind() == wanted.get().kind()
                        && c.values().key().equals(wanted.get().key()))
                .map(Claim::id)
                .distinct()
                .limit(5)
                .toList();
    }

    private static Optional<ClaimValues> values(WorkItems.Drafted d) {
        if (d.detail().get("kind") instanceof String kind && d.detail().get("values") instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new HashMap<>();
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
            try {
                return Optional.of(ClaimValues.of(ClaimKind.of(kind), named));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // sealed since: what is shown is a mask
            }
        }
        return Optional.empty();
    }

    /** Any text as it may be shown. */
    String shown(String text) {
        return hide(text, List.copyOf(workbench.sealedNames().known().values()));
    }

    private String hide(String text, List<Spellings> sealed) {
        String hidden = text;
        for (Spellings spellings : sealed) {
            hidden = spellings.mask(hidden);
        }
        List<String> names = workbench.masker().names(hidden, "und");
        Set<String> lifted = Veil.lifted(workbench.register(), hidden, names);
        List<String> left = names.stream()
                .filter(name -> !lifted.contains(Veil.fold(name))
                        && name.codePoints().filter(Character::isLetterOrDigit).count() > 1)
                .toList();
        return left.isEmpty() ? hidden : new Spellings(left).mask(hidden);
    }

    private static String address(String url) {
        try {
            return WebAddress.parse(url).toString();
        } catch (DaylightException e) {
            return url; // no address of the web: compared as it is written
        }
    }

    /**
     * Writes down what a person knows and has no passage of yet.
     *
     * @param kind of claim
     * @param values by the names of spec/claims.md
     * @param speaker who says so; null where nobody is named
     * @param url where it can be read; null where that is not known
     * @throws DaylightException where the values are none of that kind
     */
    public Event add(
            String kind, Map<String, @Nullable Object> values, @Nullable String speaker, @Nullable String url) {
        Map<String, Object> said = new TreeMap<>();
        try {
            ClaimValues.of(ClaimKind.of(kind), values).toMap().forEach((name, value) -> {
                if (value != null) {
                    said.put(name, value);
                }
            });
        } catch (IllegalArgumentException e) {
            throw new DaylightException(e.getMessage() + "; nothing was written", e);
        }
        Map<String, Object> detail = new TreeMap<>(Map.of("kind", kind, "values", said));
        if (speaker != null) {
            detail.put("speaker", speaker);
        }
        Digest digest = Digest.of(workbench.ledger().size() + " " + detail + " " + url);
        return workbench
                .append(WorkItems.drafts(
                        PERSON,
                        "written down in the workbench",
                        digest,
                        0,
                        List.of(new WorkItems.Drafted(1, "statement", url, detail)),
                        0))
                .getFirst();
    }

    /** Accepts a claim that was read on a page, and closes the item with it. */
    public Event accept(String item, ClaimId claim, String reason) {
        WorkItems.Id id = open(item).id();
        // Two events: a crash between them leaves the claim accepted and the item open, to be closed with `worklist
        // drop`.
        Event accepted = new Reviewing(workbench).accept(claim, reason);
        workbench.append(List.of(WorkItems.close(id, "done", accepted.seq(), reason)));
        return accepted;
    }

    /**
     * Accepts what an item says on the strength of words in a capture, and closes it.
     *
     * @param quote words that stand once, exactly so, in the text of the capture
     */
    public Event cite(String item, CaptureId capture, String quote, String reason) {
        WorkItems.Item open = open(item);
        ClaimValues values = values(open.drafted())
                .orElseThrow(() -> new DaylightException(
                        "item " + item + " is no statement: capture its page, then `worklist done " + item + "`"));
        Document document = workbench
                .readings()
                .documentOf(capture)
                .orElseThrow(() -> new DaylightException("capture " + capture
                        + " has no text; `daylight read` reads it, `daylight cite` cites a picture"));
        Offsets at = once(document, quote);
        Claim claim = new Claim(
                ClaimId.of(document.textDigest(), at, values),
                document.id(),
                at,
                quote,
                values,
                open.drafted().detail().get("speaker") instanceof String speaker ? speaker : null,
                open.drafted().detail().get("stance") instanceof String stance ? Stance.of(stance) : Stance.REPORTS,
                document.lang(),
                PERSON,
                1,
                around(document, at));
        Event accepted = new Reviewing(workbench).accept(claim, reason);
        workbench.append(List.of(WorkItems.close(open.id(), "done", accepted.seq(), reason)));
        return accepted;
    }

    private static Offsets once(Document document, String quote) {
        String text = document.text();
        int at = quote.isBlank() ? -1 : text.indexOf(quote);
        if (at < 0) {
            throw new DaylightException(
                    "those words do not stand in " + document.id() + "; give them exactly as the text has them");
        }
        if (text.indexOf(quote, at + 1) >= 0) {
            throw new DaylightException("those words stand more than once in " + document.id() + "; give more of them");
        }
        return new Text(text).offsets(at, at + quote.length());
    }

    private static String around(Document document, Offsets at) {
        Text text = new Text(document.text());
        return text.at(new Offsets(Math.max(0, at.start() - CONTEXT), Math.min(text.length(), at.end() + CONTEXT)));
    }

    /** Closes an item for which the work is done, such as a page that is preserved. */
    public Event done(String item, String reason) {
        WorkItems.Item open = open(item);
        if (open.drafted().what().equals("statement")) {
            throw new DaylightException("item " + item + " is a statement: it is done when a claim is accepted for it"
                    + " (`worklist accept`, `worklist cite`), or it is dropped (`worklist drop`)");
        }
        return workbench
                .append(List.of(WorkItems.close(open.id(), "done", null, reason)))
                .getFirst();
    }

    /** Takes an item off the list. */
    public Event drop(String item, String reason) {
        return workbench
                .append(List.of(WorkItems.close(open(item).id(), "dropped", null, reason)))
                .getFirst();
    }

    private WorkItems.Item open(String item) {
        WorkItems.Item found = items.item(WorkItems.Id.parse(item));
        if (!found.state().equals("open")) {
            throw new DaylightException("item " + item + " is " + found.state() + " already, by event "
                    + found.decision() + "; nothing was written");
        }
        return found;
    }

    /** Is told how one address went. */
    @FunctionalInterface
    public interface Progress {
        /** @param failed whether nothing was preserved */
        void at(String item, String sentence, boolean failed);
    }

    /**
     * Preserves the pages of open items that are not here yet. A page item is closed by it; a statement stays open until
     * words are cited.
     */
    public void capture(int limit, Progress progress) {
        Set<String> known = workbench.register().captures().stream()
                .filter(c -> c.status() >= 200 && c.status() < 300)
                .map(c -> address(c.url()))
                .collect(Collectors.toSet());
        int done = 0;
        for (WorkItems.Item item : items.list(Optional.of("open"), Integer.MAX_VALUE)) {
            String url = item.drafted().url();
            if (url == null || done >= limit) {
                continue;
            }
            boolean page = item.drafted().what().equals("page");
            if (known.contains(address(url))) {
                if (page) {
                    done(item.id().toString(), "its page is preserved");
                    progress.at(item.id().toString(), "preserved already", false);
                }
                continue;
            }
            done++;
            one(item, url, page, known, progress);
        }
    }

    private void one(WorkItems.Item item, String url, boolean page, Set<String> known, Progress progress) {
        String id = item.id().toString();
        try {
            Capturing.Kept kept = new Capturing(workbench).capture(url, Transport.Limits.USUAL);
            Capture last = kept.captures().getLast();
            boolean there = last.status() >= 200 && last.status() < 300;
            if (there) {
                known.add(address(url));
            }
            if (there && page) {
                done(id, "its page is preserved");
            }
            progress.at(
                    id,
                    "capture " + last.id() + ", HTTP " + last.status()
                            + (there ? "" : ": the item stays open, `recover` asks public archives"),
                    !there);
        } catch (DaylightException e) {
            progress.at(id, String.valueOf(e.getMessage()), true);
        }
    }
}
