// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daylight.DaylightException;

/**
 * The keys of sealed persons, 32 bytes each, in a folder that its owner alone may read.
 *
 * <pre>
 * person-1a2b3c4d.steward-5e6f7a8b.age   the key, encrypted to a steward; one file a steward
 * person-1a2b3c4d.key                    the key in clear: only while the case has no steward
 * names, names.key                       see {@link NameMarks}
 * person-1a2b3c4d.box                    an address of age: more can be sealed for the person, and nothing be opened
 * </pre>
 *
 * While the case has stewards, keys can be read after one of them opened them ({@link #open}), and are in memory alone.
 * Whoever destroys the files of a person destroys all that was sealed for that person.
 *
 * <p>Threads: safe.
 */
public final class PersonKeys {
    private static final int BYTES = 32;
    private static final Pattern FILE = Pattern.compile("(person-[0-9a-f]{8})\\.(?:key|(steward-[0-9a-f]{8})\\.age)");

    private final Path folder;
    private final Map<PersonId, byte[]> opened = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile List<String> stewards = List.of();

    /** The keys in this folder; it need not exist yet. */
    public PersonKeys(Path folder) {
        this.folder = folder;
    }

    /** Another number whenever other keys can be read than before. */
    public long changes() {
        return changes.get();
    }

    /** Says to whom keys are encrypted from now on: addresses of age; none keeps them in clear. */
    public void stewards(Collection<String> addresses) {
        stewards = List.copyOf(addresses);
    }

    /** Draws a key for a person and forces it to disk before it is used. */
    public byte[] create(PersonId person) {
        byte[] key = Secrets.bytes(BYTES);
        try {
            Files.createDirectories(folder);
            KeyFiles.forceFolder(folder);
            if (posix()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            if (stewards.isEmpty()) {
                PrivateFile.write(clear(person), key);
            } else {
                stewards.forEach(address -> wrap(person, key, address));
                opened.put(person, key.clone());
            }
            PrivateFile.write(box(person), text(boxKey(key).address()));
            // The names too: were they lost with the power, all that is sealed under the key would be lost with them.
            KeyFiles.forceFolder(box(person));
            return key;
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot write the key of " + person + ": " + e.getMessage() + "; nothing was sealed", e);
        }
    }

    /** Whether there is a key of the person, be it locked. */
    public boolean exists(PersonId person) {
        return Files.exists(clear(person)) || !wraps(person).isEmpty();
    }

    /**
     * The key of a person; empty where it was destroyed or never existed here.
     *
     * @throws SealsLocked where there is one and no steward opened it
     */
    public Optional<byte[]> find(PersonId person) {
        try {
            if (Files.exists(clear(person))) {
                return Optional.of(Files.readAllBytes(clear(person)));
            }
            if (wraps(person).isEmpty()) {
                return Optional.empty();
            }
            byte[] key = opened.get(person);
            if (key == null) {
                throw new SealsLocked("what is sealed for " + person + " cannot be read");
            }
            return Optional.of(key.clone());
        } catch (IOException e) {
            throw new DaylightException("cannot read the key of " + person + ": " + e.getMessage(), e);
        }
    }

    /** Whether the key of a person can be read now. */
    public boolean readable(PersonId person) {
        return Files.exists(clear(person))
                || (opened.containsKey(person) && !wraps(person).isEmpty());
    }

    /** Whether there is a person whose key cannot be read now. */
    public boolean locked() {
        return persons().stream().anyMatch(p -> !readable(p));
    }

    /**
     * The address to which more can be sealed for a person, without opening anything.
     *
     * @throws DaylightException where the person has none
     */
    public String address(PersonId person) {
        try {
            if (!Files.exists(box(person))) {
                // A key from before there were such addresses.
                byte[] key = find(person)
                        .orElseThrow(() -> new DaylightException(person + " has no key in this case any more"));
                PrivateFile.write(box(person), text(boxKey(key).address()));
            }
            return StewardKey.address(Files.readString(box(person), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new DaylightException("cannot read the address of " + person + ": " + e.getMessage(), e);
        }
    }

    /** What opens what was encrypted to {@link #address}: drawn from the person's key. */
    static StewardKey boxKey(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return StewardKey.of(mac.doFinal("daylight person box".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is always there", e);
        }
    }

    /**
     * Reads the keys that are encrypted to a steward into memory.
     *
     * @return how many
     * @throws DaylightException where one was altered
     */
    public int open(StewardKey steward) {
        changes.incrementAndGet();
        int count = 0;
        for (PersonId person : persons()) {
            Path wrapped = wrapped(person, steward.id());
            if (Files.exists(wrapped)) {
                byte[] key = AgeBox.open(KeyFiles.read(wrapped), steward, "the key of " + person);
                if (key.length != BYTES) {
                    throw new DaylightException("the key of " + person + " has not " + BYTES + " bytes");
                }
                opened.put(person, key);
                count++;
            }
        }
        return count;
    }

    /** Forgets what was opened. */
    public void lock() {
        changes.incrementAndGet();
        opened.values().forEach(key -> Arrays.fill(key, (byte) 0));
        opened.clear();
    }

    /** How many keys each steward can open, by the steward's id. */
    public Map<String, Integer> openable() {
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonId person : persons()) {
            wraps(person).forEach(file -> {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    counts.merge(name.group(2), 1, Integer::sum);
                }
            });
        }
        return counts;
    }

    /**
     * Makes the files what the list of stewards says: encrypts keys to those who lack them, removes what is encrypted to
     * others, and, once every steward has a key, its clear form. Where a key is locked, who lacks it goes on lacking it.
     * Doing it again, or after a crash anywhere in it, finishes it.
     *
     * @return a sentence for each change worth telling
     */
    public List<String> settle() {
        if (stewards.isEmpty()) {
            // Nobody became a steward after all: the clear key is the only one.
            persons().stream()
                    .filter(person -> Files.exists(clear(person)))
                    .forEach(person -> wraps(person).forEach(file -> KeyFiles.remove(file, person)));
            return List.of();
        }
        List<String> ids = stewards.stream().map(StewardKey::id).toList();
        List<String> sentences = new ArrayList<>();
        for (PersonId person : persons()) {
            boolean complete = true;
            for (String address : stewards) {
                if (!Files.exists(wrapped(person, StewardKey.id(address)))) {
                    if (readable(person)) {
                        byte[] key = find(person).orElseThrow();
                        address(person);
                        wrap(person, key, address);
                        opened.putIfAbsent(person, key);
                        sentences.add("encrypted the key of " + person + " to " + StewardKey.id(address));
                    } else {
                        complete = false;
                    }
                }
            }
            if (complete) {
                KeyFiles.remove(clear(person), person);
                wraps(person).stream()
                        .filter(f -> ids.stream().noneMatch(id -> f.equals(wrapped(person, id))))
                        .forEach(f -> KeyFiles.remove(f, person));
            }
        }
        return sentences;
    }

    /**
     * Encrypts every key to one more, who is to become a steward: before that is written down, so that at each moment
     * either those who were stewards can open everything, or those who are. {@link #settle} takes it back where nothing was
     * written.
     *
     * @param address of age
     * @throws SealsLocked where a key cannot be read now
     */
    public void encrypt(String address) {
        List<String> before = stewards;
        if (!before.isEmpty()) {
            // Who is sealed from here on is sealed to both. Without stewards, keys stay in clear until there is one.
            stewards = Stream.concat(before.stream(), Stream.of(address)).toList();
        }
        for (PersonId person : persons()) {
            byte[] key = find(person).orElseThrow();
            address(person);
            wrap(person, key, address);
            opened.putIfAbsent(person, key);
        }
    }

    /** Takes away what was half-written when a program ended: with a key in it, perhaps. A sentence for each. */
    public List<String> repair() {
        List<String> sentences = new ArrayList<>();
        files().filter(name -> name.endsWith(".new")).sorted().forEach(name -> {
            KeyFiles.remove(folder.resolve(name));
            sentences.add("removed keys/persons/" + name + ", which was not written to its end");
        });
        return sentences;
    }

    /**
     * Destroys a key: each file is overwritten, forced to disk and removed. On flash storage and in file systems that
     * copy on write, old blocks can outlive this; docs/threat-model.md says what follows. Doing it twice does no harm.
     */
    public void destroy(PersonId person) {
        names().forget(person);
        opened.remove(person);
        wraps(person).forEach(f -> KeyFiles.remove(f, person));
        KeyFiles.remove(clear(person), person);
        KeyFiles.remove(box(person), person);
    }

    /** Which names got which pseudonym at acceptance. */
    public NameMarks names() {
        return new NameMarks(folder);
    }

    /** Everybody who has a key here, by pseudonym. */
    public List<PersonId> persons() {
        return files().map(FILE::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .distinct()
                .sorted()
                .map(PersonId::new)
                .toList();
    }

    private Stream<String> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList().stream();
        } catch (IOException e) {
            throw new DaylightException("cannot read the folder of keys " + folder + ": " + e.getMessage(), e);
        }
    }

    private List<Path> wraps(PersonId person) {
        return files().filter(name -> name.startsWith(person.value() + ".steward-")
                        && FILE.matcher(name).matches())
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    private void wrap(PersonId person, byte[] key, String address) {
        Path file = wrapped(person, StewardKey.id(address));
        PrivateFile.write(file, AgeBox.seal(key, List.of(address)));
        try {
            KeyFiles.forceFolder(file);
        } catch (IOException e) {
            throw new DaylightException("cannot write the key of " + person + ": " + e.getMessage(), e);
        }
    }

    private static byte[] text(String address) {
        return (address + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private Path clear(PersonId person) {
        return folder.resolve(person.value() + ".key");
    }

    private Path box(PersonId person) {
        return folder.resolve(person.value() + ".box");
    }

    private Path wrapped(PersonId person, String steward) {
        return folder.resolve(person.value() + "." + steward + ".age");
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
