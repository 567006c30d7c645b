// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daylight.publish.Notice;
import org.daylight.register.Register;

/** The editions of a case, and their files as they were frozen. */
public final class EditionShelf {
    /** Files of more bytes are not shown in a browser. */
    public static final long LARGEST = 64L << 20;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FILES = 5_000;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}){0,4}");

    private final Workbench workbench;

    /** The editions of this case. */
    public EditionShelf(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * An edition.
     *
     * @param made as the register knows it
     * @param time of the last event that it takes in, the date on its cover
     * @param present whether its folder is there
     * @param notices what was said of it since, the last one last
     * @param embargo the hour before which it is not to be made public, ISO 8601; empty where there is none or it has come
     */
    public record Listed(
            Register.MadeEdition made, Instant time, boolean present, List<Notice.Kind> notices, String embargo) {
        /** Copies the list. */
        public Listed {
            notices = List.copyOf(notices);
        }
    }

    /**
     * A file of an edition, as its manifest lists it.
     *
     * @param path within the edition
     * @param size bytes
     */
    public record Part(String path, long size) {}

    /**
     * What the manifest of an edition says of it.
     *
     * @param part which entries it takes in; empty for all
     * @param tested how many names the leak test looked for
     * @param tooShort how many were too short to be looked for
     * @param withdrawn statements that were withdrawn to protect somebody
     * @param masked stretches behind bars
     */
    public record Summary(
            int entries, int passages, String part, int tested, int tooShort, int withdrawn, int masked) {}

    /** What the manifest says; empty where it cannot be read. */
    public Optional<Summary> summary(int number) {
        try {
            JsonNode m = JSON.readTree(folder(number).resolve("edition.json").toFile());
            return Optional.of(new Summary(
                    m.path("entries").asInt(),
                    m.path("passages").asInt(),
                    part(m.path("part")),
                    m.path("leakTest").path("tested").asInt(),
                    m.path("leakTest").path("tooShort").asInt(),
                    m.path("withheld").path("withdrawn").asInt(),
                    m.path("withheld").path("maskedSpans").asInt()));
        } catch (IOException e) {
            return Optional.empty(); // checking the edition says why
        }
    }

    private static String part(JsonNode part) {
        List<String> words = new ArrayList<>();
        part.path("kinds").forEach(k -> words.add(k.asText()));
        part.path("countries").forEach(c -> words.add(c.asText()));
        return String.join(", ", words);
    }

    /** All of them, the newest first. */
    public List<Listed> all() {
        List<Notices.Given> notices = new Notices(workbench).all();
        return workbench.register().editions().reversed().stream()
                .map(e -> listed(e, notices))
                .toList();
    }

    /** The edition of this number. */
    public Optional<Listed> edition(int number) {
        return workbench.register().editions().stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .map(e -> listed(e, new Notices(workbench).of(number)));
    }

    private Listed listed(Register.MadeEdition made, List<Notices.Given> notices) {
        return new Listed(
                made,
                workbench.ledger().event(made.position() - 1).time(),
                Files.isRegularFile(folder(made.number()).resolve("edition.json")),
                notices.stream()
                        .filter(n -> n.edition() == made.number())
                        .map(Notices.Given::kind)
                        .toList(),
                new Embargoes(workbench, Clock.systemUTC())
                        .of(made)
                        .map(OffsetDateTime::toString)
                        .orElse(""));
    }

    /** Where the edition of this number lies. */
    public Path folder(int number) {
        return workbench.folder().editions().resolve(Integer.toString(number));
    }

    /** The files that the manifest of an edition names, in its order; none where it cannot be read. */
    public List<Part> parts(int number) {
        List<Part> parts = new ArrayList<>();
        try {
            JsonNode files = JSON.readTree(
                            folder(number).resolve("edition.json").toFile())
                    .path("files");
            files.properties().forEach(f -> {
                if (parts.size() < MOST_FILES) {
                    JsonNode size = f.getValue().path("size");
                    parts.add(new Part(f.getKey(), size.asLong(-1)));
                }
            });
            return parts;
        } catch (IOException e) {
            return List.of(); // checking the edition says why
        }
    }

    /**
     * A file of an edition.
     *
     * @param path within it
     * @return its place; empty where the edition has no such file, or the path leads out of it
     */
    public Optional<Path> file(int number, String path) {
        if (!PATH.matcher(path).matches() || edition(number).isEmpty()) {
            return Optional.empty();
        }
        try {
            Path root = folder(number).toRealPath();
            Path file = root.resolve(path).normalize();
            return file.startsWith(root)
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && file.toRealPath().startsWith(root)
                            && Files.size(file) <= LARGEST
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
