// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Fault;
import org.daylight.preserve.WarcStore;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.SealedFile;
import org.daylight.run.Sealing;
import org.jspecify.annotations.Nullable;

/** Holds the files of the archive against what the events say of them. */
final class ArchiveCheck {
    private final Path root;
    private final Map<String, Named> named = new TreeMap<>();
    private final Map<String, Sealed> sealed = new TreeMap<>();
    private final Map<String, Long> erased = new HashMap<>();

    /** What an event says of a file. */
    private record Named(long event, String digest) {}

    /** What a seal says of a file. */
    private record Sealed(long event, String digest) {}

    ArchiveCheck(Path root, Iterable<Event> events) {
        this.root = root;
        for (Event event : events) {
            if (event.kind() == EventKind.ERASE) {
                erased.putIfAbsent(event.text("person"), event.seq());
            }
            if (event.kind() == EventKind.SEAL) {
                Sealing.sealedFiles(event).forEach((file, digest) -> sealed.put(file, new Sealed(event.seq(), digest)));
            }
            name(event, "file", "fileSha256");
            name(event, "textFile", "textFileSha256");
        }
    }

    private void name(Event event, String file, String digest) {
        if (event.open().get(file) instanceof String path && event.open().get(digest) instanceof String hex) {
            named.putIfAbsent(path, new Named(event.seq(), hex));
        }
    }

    /** Faults of the files; {@code notes} gets a sentence for each that was erased. */
    List<Fault> check(List<String> notes) {
        List<Fault> faults = new ArrayList<>();
        named.forEach((file, says) -> file(file, says, faults, notes));
        sealed.forEach((file, seal) -> {
            Path path = inside(file);
            if (path != null && !named.containsKey(file)) {
                sealedFile(file, path, seal, faults, notes);
                leftBehind(file, path, seal, faults);
            }
        });
        strangers(faults, notes);
        return faults;
    }

    int files() {
        return named.size();
    }

    private void file(String file, Named says, List<Fault> faults, List<String> notes) {
        Path path = inside(file);
        if (path == null) {
            faults.add(new Fault(
                    "event " + says.event(), "a file inside the case", file, "the event names a file elsewhere"));
            return;
        }
        Sealed seal = sealed.get(file);
        if (seal != null) {
            sealedFile(file, path, seal, faults, notes);
            leftBehind(file, path, seal, faults);
            return;
        }
        compare(file, path, says.digest(), "event " + says.event(), faults);
    }

    private static void leftBehind(String file, Path path, Sealed seal, List<Fault> faults) {
        if (Files.exists(path)) {
            faults.add(new Fault(
                    file,
                    "only its sealed form, sealed by event " + seal.event(),
                    "the clear file",
                    "open the case once; it removes what a seal left behind"));
        }
    }

    private void sealedFile(String file, Path path, Sealed seal, List<Fault> faults, List<String> notes) {
        SealedFile form = new SealedFile(path);
        compare(file + ".sealed", form.path(), seal.digest(), "event " + seal.event(), faults);
        if (!Files.exists(form.path())) {
            return;
        }
        try {
            PersonKeys keys = new PersonKeys(root.resolve("keys").resolve("persons"));
            if (form.persons().stream().anyMatch(p -> keys.exists(p) && !keys.readable(p))) {
                notes.add(file + ": sealed; its key is locked, so only the sealed form was compared");
                return;
            }
            var clear = form.open(keys::find);
            if (clear.isEmpty()) {
                form.persons().stream().filter(p -> !keys.exists(p)).forEach(p -> {
                    Long event = erased.get(p.value());
                    if (event == null) {
                        faults.add(new Fault(
                                file + ".sealed",
                                "the key of " + p,
                                "no key, and no event that erased it",
                                "bring the keys folder back from where it is kept"));
                    } else {
                        notes.add(file + ": erased by event " + event);
                    }
                });
                return;
            }
            try (InputStream in = clear.get()) {
                Digest digest = digest(in);
                Named says = named.get(file);
                // What a crash broke off, and a text that no decision came to name, are sealed without ever being
                // named.
                String expected = says == null ? digest.hex() : says.digest();
                if (!digest.hex().equals(expected)) {
                    faults.add(new Fault(
                            file + ".sealed",
                            "inside it SHA-256 " + expected,
                            digest.hex(),
                            "another file was sealed"));
                }
            }
        } catch (IOException | DaylightException e) {
            faults.add(
                    new Fault(file + ".sealed", "a seal that opens", String.valueOf(e.getMessage()), "it was altered"));
        }
    }

    private static void compare(String item, Path path, String expected, String by, List<Fault> faults) {
        if (!Files.exists(path)) {
            faults.add(new Fault(
                    item, "SHA-256 " + expected + " (" + by + ")", "no file", "bring it back from a second copy"));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            String found = digest(in).hex();
            if (!found.equals(expected)) {
                faults.add(new Fault(
                        item,
                        "SHA-256 " + expected + " (" + by + ")",
                        "SHA-256 " + found,
                        "the file was altered or swapped; bring it back from a second copy"));
            }
        } catch (IOException e) {
            faults.add(new Fault(item, "a readable file", String.valueOf(e.getMessage()), "check its permissions"));
        }
    }

    /** Files that no event names. */
    private void strangers(List<Fault> faults, List<String> notes) {
        Set<String> known = new TreeSet<>(named.keySet());
        sealed.keySet().forEach(file -> known.add(file + ".sealed"));
        Path archive = root.resolve("archive");
        if (!Files.isDirectory(archive)) {
            return;
        }
        try (Stream<Path> files = Files.walk(archive)) {
            files.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !known.contains(f))
                    .sorted()
                    .forEach(f -> stranger(f, faults, notes));
        } catch (IOException e) {
            faults.add(new Fault("archive", "a readable folder", String.valueOf(e.getMessage()), "check permissions"));
        }
    }

    private void stranger(String file, List<Fault> faults, List<String> notes) {
        if (file.endsWith(".tail")
                || file.endsWith(".open")
                || file.endsWith(".copy")
                || file.endsWith(".sealed.next")) {
            notes.add(file + ": what a crash broke off; no event names it and nothing rests on it");
        } else if (file.endsWith(".text.warc.gz") && keptText(file)) {
            notes.add(
                    file + ": a text that was kept for a decision that never came; no event names it and nothing rests"
                            + " on it");
        } else {
            faults.add(
                    new Fault(
                            file,
                            "an event that names it",
                            "none",
                            "open the case once: a capture that a crash cut off is adopted; anything else was put there by hand"));
        }
    }

    /** Whether a file is what its name says: the text of the document that it begins with. */
    private boolean keptText(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        try {
            Digest digest = new WarcStore(root).readText(file).textDigest();
            return name.matches("c[0-9a-f]{16}-t" + digest.hex().substring(0, 16) + "\\..*");
        } catch (DaylightException e) {
            return false; // whatever it is, it is no kept text: named as a stranger
        }
    }

    private @Nullable Path inside(String file) {
        Path path = root.resolve(file).normalize();
        return path.startsWith(root.normalize()) ? path : null;
    }

    static Digest digest(InputStream in) throws IOException {
        var sha = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha.update(buffer, 0, n);
        }
        return Digest.ofHash(sha.digest());
    }
}
