// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Folders;
import org.daylight.protect.PersonId;
import org.daylight.protect.PersonKeys;
import org.daylight.protect.SealedFile;
import org.daylight.publish.leak.LeakTest;

/** The files of a case as sealing sees them: each in clear, or sealed for one or several persons. */
final class SealedArchive {
    private static final String SEALED = ".sealed";
    private static final String NEXT = ".sealed.next";

    private final Path root;
    private final Path editions;
    private final PersonKeys keys;

    SealedArchive(Workbench workbench) {
        root = workbench.folder().root();
        editions = workbench.folder().editions();
        keys = workbench.personKeys();
    }

    /** Every file of the archive that a name stands in, as events name it, save those sealed for one of these. */
    Set<String> holding(NameSearch search, Set<PersonId> already) {
        Set<String> holding = new TreeSet<>();
        for (String file : files()) {
            if (canBeSealed(file, already) && holds(file, search)) {
                holding.add(file);
            }
        }
        return holding;
    }

    boolean holds(String file, NameSearch search) {
        if (file.endsWith(".wacz") && Files.exists(path(file))) {
            return search.inZip(path(file));
        }
        NameSearch.Source source = () -> open(file).orElseGet(InputStream::nullInputStream);
        return file.endsWith(".wacz") ? search.inZip(file, source) : search.in(file, source);
    }

    /** Whether there is something to encrypt: the clear file, or a sealed form that still opens. */
    boolean canBeSealed(String file, Set<PersonId> already) {
        SealedFile sealed = new SealedFile(path(file));
        if (!sealed.exists()) {
            return Files.exists(path(file));
        }
        List<PersonId> persons = sealed.persons();
        return persons.stream().noneMatch(already::contains) && persons.stream().allMatch(keys::exists);
    }

    /** The clear bytes of a file. @throws DaylightException where a person's key is gone, and the file with it */
    InputStream clear(String file) throws IOException {
        return open(file)
                .orElseThrow(() -> new DaylightException(file + " cannot be opened: the key of a person is gone"));
    }

    /** Whether its bytes are there: in clear, or under keys that were not destroyed. */
    boolean opens(String file) {
        SealedFile sealed = new SealedFile(path(file));
        return sealed.exists() ? sealed.persons().stream().allMatch(keys::exists) : Files.exists(path(file));
    }

    private Optional<InputStream> open(String file) throws IOException {
        SealedFile sealed = new SealedFile(path(file));
        return sealed.exists() ? sealed.open(keys::find) : Optional.of(Files.newInputStream(path(file)));
    }

    /** Writes the form that is sealed for this person too, from what is there; see {@link SealedFile#stage}. */
    Digest stage(String file, PersonId person, byte[] key) {
        SealedFile sealed = new SealedFile(path(file));
        List<PersonId> persons = new ArrayList<>(sealed.exists() ? sealed.persons() : List.of());
        persons.add(person);
        try (InputStream clear = clear(file)) {
            return sealed.stage(
                    clear, persons, p -> p.equals(person) ? key : keys.find(p).orElseThrow());
        } catch (IOException e) {
            throw new DaylightException("cannot seal " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    /** The sealed form takes its place and the clear one goes. */
    void finish(String file) {
        try {
            new SealedFile(path(file)).finish();
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot put " + file + " under its seal: " + CaseFolder.reason(e) + "; open the case again", e);
        }
    }

    /**
     * Finishes what the events say is sealed; takes away what they do not name.
     *
     * @param sealed the digest of the last sealed form of each file
     */
    List<String> repair(Map<String, String> sealed) {
        List<String> sentences = new ArrayList<>();
        try {
            for (Path next : below(NEXT)) {
                String file = relative(next, NEXT);
                if (!Archives.digest(next).hex().equals(sealed.get(file))) {
                    Files.delete(next);
                    sentences.add("removed " + file + NEXT + ": its seal was cut off and no event names it");
                }
            }
            for (String file : sealed.keySet()) {
                boolean unfinished = Files.exists(path(file)) || Files.exists(SealedFile.nextPath(path(file)));
                finish(file);
                if (unfinished && !Files.exists(path(file))) {
                    sentences.add("put " + file + " under its seal, as an event says");
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new DaylightException("cannot finish the seals of " + root + ": " + CaseFolder.reason(e), e);
        }
    }

    /** The editions of the case in which a name stands. */
    List<Long> editionsHolding(LeakTest name) {
        List<Long> holding = new ArrayList<>();
        if (Files.isDirectory(editions)) {
            try (Stream<Path> all = Files.list(editions)) {
                for (Path edition : all.filter(Files::isDirectory).sorted().toList()) {
                    String number = String.valueOf(edition.getFileName());
                    if (number.matches("[1-9][0-9]{0,8}") && !name.scan(edition).isEmpty()) {
                        holding.add(Long.valueOf(number));
                    }
                }
            } catch (IOException e) {
                throw new DaylightException("cannot read " + editions + ": " + CaseFolder.reason(e), e);
            }
        }
        return holding;
    }

    /** Takes an edition out of the case; whether there was one. */
    boolean removeEdition(long number) {
        Path edition = editions.resolve(Long.toString(number));
        if (!Files.exists(edition)) {
            return false;
        }
        try {
            Folders.remove(edition);
            return true;
        } catch (IOException e) {
            throw new DaylightException("cannot remove " + edition + ": " + CaseFolder.reason(e), e);
        }
    }

    /** Every file, in clear or sealed, as events name it. */
    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        try {
            for (Path path : below("")) {
                String name = path.toString();
                if (!name.endsWith(NEXT)) {
                    files.add(relative(path, name.endsWith(SEALED) ? SEALED : ""));
                }
            }
            return files;
        } catch (IOException e) {
            throw new DaylightException("cannot read the archive of " + root + ": " + CaseFolder.reason(e), e);
        }
    }

    private List<Path> below(String ending) throws IOException {
        Path archive = root.resolve("archive");
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(archive)) {
            return all.filter(p -> Files.isRegularFile(p) && p.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private String relative(Path path, String ending) {
        String name = root.relativize(path).toString().replace('\\', '/');
        return name.substring(0, name.length() - ending.length());
    }

    private Path path(String file) {
        return root.resolve(file);
    }
}
