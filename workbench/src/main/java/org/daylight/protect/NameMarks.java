// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daylight.DaylightException;

/**
 * Which pseudonym a name got that was sealed when a claim was accepted, so that it gets the same again though nobody can
 * open the seal: {@code keys/persons/names}, a line a name, HMAC-SHA256 of it under a key of the case and the pseudonym.
 * Whoever has the folder could try names against it. It is kept only while pages of the case hold the name in clear in any
 * case: a full seal, an erasure and the lifting of the mask take the line away.
 */
public final class NameMarks {
    private final Path folder;

    /** @param folder of the keys of persons; it need not exist yet */
    public NameMarks(Path folder) {
        this.folder = folder;
    }

    /** The pseudonym of a name; empty where it has none. */
    public Optional<PersonId> find(String name) {
        return Files.exists(file())
                ? Optional.ofNullable(read().get(mark(name))).map(PersonId::new)
                : Optional.empty();
    }

    /** Notes the pseudonym of a name, on disk before it is used. */
    public void note(String name, PersonId person) {
        Map<String, String> all = read();
        all.put(mark(name), person.value());
        write(all);
    }

    /** Takes away every line of a person. */
    void forget(PersonId person) {
        if (Files.exists(file())) {
            Map<String, String> all = read();
            if (all.values().removeIf(p -> p.equals(person.value()))) {
                write(all);
            }
        }
    }

    /** Takes away the line of a name. */
    public void forget(String name) {
        if (Files.exists(file())) {
            Map<String, String> all = read();
            if (all.remove(mark(name)) != null) {
                write(all);
            }
        }
    }

    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        try {
            if (Files.exists(file())) {
                for (String line : Files.readAllLines(file(), StandardCharsets.US_ASCII)) {
                    if (line.matches("[0-9a-f]{64} person-[0-9a-f]{8}")) {
                        all.put(line.substring(0, 64), line.substring(65));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file() + ": " + e.getMessage(), e);
        }
    }

    private void write(Map<String, String> all) {
        StringBuilder lines = new StringBuilder();
        all.forEach(
                (mark, person) -> lines.append(mark).append(' ').append(person).append('\n'));
        PrivateFile.write(file(), lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private String mark(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KeyFile.of(folder.resolve("names.key")), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is always there", e);
        }
    }

    private Path file() {
        return folder.resolve("names");
    }
}
