// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Events;
import org.daylight.ledger.Frontier;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.BoxKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parcel that anybody may have made, whole, before anything of it is believed: container, signature, every digest,
 * every event and its way to the signed head, every private field against what its event committed to. Whether the
 * sender is known, and whether what he says agrees with itself, is for others to ask.
 */
public final class ParcelReader {
    private static final int MOST_FILES = 200_000;
    private static final int MOST_EVENTS = 1_000_000;
    private static final int LARGE = 512 << 20;
    private static final int SMALL = 64 << 20;
    private static final Pattern ARCHIVED =
            Pattern.compile("archive/[0-9]{4}/[0-9]{2}/[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final Path file;
    private final Path unpackTo;
    private final BoxKey own;
    private final Map<String, Parcel.Sent> unpacked = new TreeMap<>();

    /**
     * @param file the parcel
     * @param unpackTo an empty folder for what is in it; the caller removes it
     * @param own opens what is encrypted to this case
     */
    public ParcelReader(Path file, Path unpackTo, BoxKey own) {
        this.file = file;
        this.unpackTo = unpackTo;
        this.own = own;
    }

    /** Reads it. @throws DaylightException naming the first thing that is not as it should be */
    public Parcel read() {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return read(zip);
        } catch (IOException e) {
            throw new DaylightException(
                    "the parcel " + file + " cannot be read (" + e.getMessage() + "); get it again", e);
        } catch (DaylightException e) {
            throw new DaylightException("the parcel " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** Who says that he sent a parcel; nothing but his own signature on the card is checked. */
    public static Card sender(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return card(manifest(Members.bytes(zip, Parcel.MANIFEST, SMALL)));
        } catch (IOException e) {
            throw new DaylightException("the parcel " + file + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Parcel read(ZipFile zip) throws IOException {
        byte[] bytes = Members.bytes(zip, Parcel.MANIFEST, SMALL);
        Map<?, ?> manifest = manifest(bytes);
        Card card = card(manifest);
        signature(new String(Members.bytes(zip, Parcel.NOTE, SMALL), StandardCharsets.UTF_8), bytes, card);
        members(zip, manifest);
        container(zip, manifest);
        Checkpoint checkpoint =
                Checkpoint.parse(new String(Members.bytes(zip, Parcel.CHECKPOINT, SMALL), StandardCharsets.UTF_8));
        long from = number(manifest, "from");
        if (!checkpoint.signedBy(card.key())
                || !checkpoint.origin().equals(card.ledger())
                || checkpoint.size() != number(manifest, "size")) {
            throw new DaylightException("ledger/checkpoint is not the signed head of " + card.ledger()
                    + " that the parcel is of; it was not made by Daylight");
        }
        List<Digest> before = digests(manifest.get("before"));
        List<Event> events = events(zip, card.ledger(), from, checkpoint);
        root(from, before, events, checkpoint);
        Path meant = meant(zip, manifest, card, checkpoint);
        Map<Long, Map<String, PrivateValue>> opened = opened(meant, from, events);
        return new Parcel(
                card,
                from,
                before,
                checkpoint,
                events,
                opened,
                unpacked,
                manifest.get("for") != null,
                counts(manifest));
    }

    private static Map<?, ?> manifest(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Jcs.parse(text) instanceof Map<?, ?> map
                && Parcel.FORMAT.equals(map.get("format"))
                && map.get("files") instanceof Map<?, ?> files
                && files.size() <= MOST_FILES) {
            return map;
        }
        throw new DaylightException("exchange.json is not that of a parcel in the format " + Parcel.FORMAT
                + "; was it made by a newer version of Daylight?");
    }

    private static Card card(Map<?, ?> manifest) {
        return Card.parse(manifest.get("card") instanceof String note ? note : "");
    }

    private static void signature(String note, byte[] manifest, Card card) {
        if (!note.startsWith(Parcel.FORMAT + "\n" + Digest.of(manifest).hex() + "\n\n")
                || !card.key().verifiesNote(note)) {
            throw new DaylightException("exchange.json is not what " + card.ledger()
                    + " signed in exchange.note: one of them was altered; get the parcel again");
        }
    }

    /** Each member that the manifest lists is there, as long, and has its digest; there is no other. */
    private void members(ZipFile zip, Map<?, ?> manifest) throws IOException {
        Map<?, ?> files = files(manifest);
        for (String name : Members.names(zip, MOST_FILES)) {
            if (!name.equals(Parcel.MANIFEST) && !name.equals(Parcel.NOTE) && !files.containsKey(name)) {
                throw new DaylightException(
                        "the member " + Members.shown(name) + " is not in exchange.json;" + " it was added later");
            }
        }
        for (Map.Entry<?, ?> each : files.entrySet()) {
            String name = String.valueOf(each.getKey());
            if (!(each.getValue() instanceof Map<?, ?> listed
                    && listed.get("sha256") instanceof String sha256
                    && listed.get("length") instanceof Long length)) {
                throw new DaylightException("exchange.json says neither length nor digest of " + Members.shown(name));
            }
            boolean archived = ARCHIVED.matcher(name).matches();
            Path to = archived || name.equals(Parcel.BOX) ? unpackTo.resolve("part-" + unpacked.size()) : null;
            Digest digest = Members.digest(zip, name, length, to);
            if (!digest.hex().equals(sha256)) {
                throw new DaylightException(Members.shown(name) + " has SHA-256 " + digest.hex() + ", signed was "
                        + sha256 + ": it was altered; get the parcel again");
            }
            if (to != null) {
                unpacked.put(name, new Parcel.Sent(to, digest, length));
            }
        }
    }

    private static Map<?, ?> files(Map<?, ?> manifest) {
        if (!(manifest.get("files") instanceof Map<?, ?> files)) {
            throw new DaylightException("exchange.json lists no files; ask for the parcel again");
        }
        return files;
    }

    /** What is between the members is as Daylight writes it: a flipped bit has nowhere to hide. */
    private void container(ZipFile zip, Map<?, ?> manifest) throws IOException {
        List<String> names = new ArrayList<>();
        files(manifest).keySet().forEach(name -> names.add(String.valueOf(name)));
        names.sort(null);
        names.addAll(0, List.of(Parcel.MANIFEST, Parcel.NOTE));
        try {
            Members.same(zip, names, file);
        } catch (IOException e) {
            throw new DaylightException("its container was altered: " + e.getMessage() + "; get the parcel again", e);
        }
    }

    private static List<Event> events(ZipFile zip, String ledger, long from, Checkpoint checkpoint) throws IOException {
        long count = checkpoint.size() - from;
        if (from < 0 || count < 0 || count > MOST_EVENTS) {
            throw new DaylightException(
                    "it has " + count + " events; a parcel has at most " + MOST_EVENTS + ": make several with --since");
        }
        String text = new String(Members.bytes(zip, Parcel.EVENTS, LARGE), StandardCharsets.UTF_8);
        List<Event> events = new ArrayList<>();
        int at = 0;
        while (at < text.length() && events.size() < count) {
            int end = text.indexOf('\n', at);
            events.add(Events.read(ledger, from + events.size(), text.substring(at, end < 0 ? text.length() : end)));
            at = end < 0 ? text.length() : end + 1;
        }
        if (events.size() != count || at != text.length()) {
            throw new DaylightException(
                    "ledger/events.jsonl has " + events.size() + " events, the signed head asks for " + count);
        }
        return events;
    }

    private static void root(long from, List<Digest> before, List<Event> events, Checkpoint checkpoint) {
        Frontier frontier = Frontier.of(from, before);
        events.forEach(event -> frontier.append(Merkle.leaf(event.json())));
        if (!frontier.root().equals(checkpoint.root())) {
            throw new DaylightException("its events do not lead to the signed root of " + checkpoint.size()
                    + " events: the sender signed another history");
        }
    }

    /** Where the private fields lie, once what was encrypted is open. */
    private Path meant(ZipFile zip, Map<?, ?> manifest, Card card, Checkpoint checkpoint) throws IOException {
        Path lines = unpackTo.resolve("private.jsonl");
        Parcel.Sent box = unpacked.remove(Parcel.BOX);
        if (box == null) {
            Members.digest(zip, Parcel.PRIVATE, LARGE, lines);
            return lines;
        }
        Path inner = unpackTo.resolve("opened.zip");
        try (InputStream in = own.open(
                        new BufferedInputStream(Files.newInputStream(box.path()), 1 << 16),
                        ParcelWriter.bound(card, checkpoint));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(inner), 1 << 16)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new DaylightException(
                    "it is encrypted to the card " + manifest.get("for") + " and does not open with the key of this"
                            + " case; ask for one made --for the card that `exchange key` prints",
                    e);
        }
        Files.delete(box.path());
        try (ZipFile opened = new ZipFile(inner.toFile(), StandardCharsets.UTF_8)) {
            for (String name : Members.names(opened, MOST_FILES)) {
                if (name.equals(Parcel.PRIVATE)) {
                    Members.digest(opened, name, LARGE, lines);
                } else if (ARCHIVED.matcher(name).matches()) {
                    Path to = unpackTo.resolve("part-" + unpacked.size());
                    Digest digest = Members.digest(opened, name, Members.length(opened, name), to);
                    unpacked.put(name, new Parcel.Sent(to, digest, Files.size(to)));
                } else {
                    throw new DaylightException(
                            "its sealed part holds " + Members.shown(name) + ", which no parcel has");
                }
            }
        }
        Files.delete(inner);
        return lines;
    }

    private static Map<Long, Map<String, PrivateValue>> opened(Path lines, long from, List<Event> events)
            throws IOException {
        Map<Long, Map<String, PrivateValue>> opened = new HashMap<>();
        try (var all = Files.lines(lines, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) all::iterator) {
                if (!(Jcs.parse(line) instanceof Map<?, ?> map
                        && map.get("event") instanceof Long seq
                        && map.get("field") instanceof String field
                        && map.get("opened") instanceof Map<?, ?> plain
                        && seq >= from
                        && seq - from < events.size())) {
                    throw new DaylightException("private.jsonl has a line that is no private field of its events");
                }
                Event event = events.get(Math.toIntExact(seq - from));
                opened.computeIfAbsent(seq, s -> new TreeMap<>())
                        .put(field, PrivateValue.opened(event, field, Jcs.write(plain)));
            }
        } catch (java.io.UncheckedIOException e) {
            throw new DaylightException("private.jsonl is no text in UTF-8", e);
        }
        return opened;
    }

    private static List<Digest> digests(@Nullable Object list) {
        List<Digest> digests = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object each : all) {
                try {
                    digests.add(new Digest(String.valueOf(each)));
                } catch (IllegalArgumentException e) {
                    throw new DaylightException(
                            "exchange.json has a hash that is none; it was not made by Daylight", e);
                }
            }
        }
        return digests;
    }

    private static Map<String, Long> counts(Map<?, ?> manifest) {
        Map<String, Long> counts = new TreeMap<>();
        if (manifest.get("leftOut") instanceof Map<?, ?> map) {
            map.forEach((reason, count) -> {
                if (count instanceof Long n && String.valueOf(reason).matches("[a-z][a-z ]{0,60}")) {
                    counts.put(String.valueOf(reason), n);
                }
            });
        }
        return counts;
    }

    private static long number(Map<?, ?> map, String name) {
        if (map.get(name) instanceof Long number) {
            return number;
        }
        throw new DaylightException("exchange.json has no number \"" + name + "\"; it was not made by Daylight");
    }
}
