// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Reading;
import org.daylight.corroborate.Corroboration;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.trace.TraitReader;
import org.daylight.corroborate.trace.Traits;
import org.daylight.read.Reader;
import org.daylight.read.Resource;
import org.jspecify.annotations.Nullable;

/** The stories of loose files, without a case: each file is a document that goes by its name. */
public final class LooseStories {
    private static final int MOST_FILES = 200_000;
    private static final long MOST_BYTES = 64_000_000;

    private final Reader reader = new Reader();
    private final TraitReader traitReader = new TraitReader();
    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<DocumentId, Traits> traits = new HashMap<>();
    private final List<String> unread = Collections.synchronizedList(new ArrayList<>());

    private record Read(Document document, Traits traits) {}

    /**
     * The stories of these files.
     *
     * @param paths files, and folders of which all files are taken; hidden ones are left alone
     * @throws DaylightException where a path is not there, or there are more than {@value #MOST_FILES} files
     */
    public List<Story> of(List<Path> paths) {
        Map<String, Path> named = names(paths);
        List<Read> read = named.entrySet().parallelStream()
                .map(e -> read(e.getKey(), e.getValue()))
                .flatMap(Stream::ofNullable)
                .toList();
        for (Read r : read) {
            documents.put(r.document().id(), r.document());
            traits.put(r.document().id(), r.traits());
        }
        return Corroboration.of(read.stream().map(Read::document).toList(), traits);
    }

    /** Files that could not be read, with the reason, in order of name. */
    public List<String> unread() {
        return unread.stream().sorted().toList();
    }

    /** A document as it may be shown; nothing of a loose file is masked but its title and outlet are those of its text. */
    public StoryView.Page page(DocumentId id) {
        Document d = documents.get(id);
        Traits t = traits.get(id);
        if (d == null || t == null) {
            return new StoryView.Page(id, id.value(), null, null, null);
        }
        return new StoryView.Page(
                id, id.value(), d.title(), d.publisher() == null ? t.name() : d.publisher(), t.date());
    }

    private @Nullable Read read(String name, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DaylightException("it has more than " + MOST_BYTES + " bytes");
            }
            Reading reading = reader.read(Resource.file(name, Files.readAllBytes(file)));
            return new Read(reading.document(), traitReader.of(reading));
        } catch (DaylightException e) {
            unread.add(name + ": " + e.getMessage());
        } catch (IOException e) {
            unread.add(name + ": it cannot be read");
        }
        return null;
    }

    /** Each file under a name of its own: relative to the folder that was named, the file's own name where it was named. */
    private static Map<String, Path> names(List<Path> paths) {
        Map<String, Path> named = new java.util.TreeMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                Path relative = Files.isDirectory(path) ? path.relativize(file) : file.getFileName();
                String name = String.valueOf(relative).replace('\\', '/');
                if (named.putIfAbsent(name, file) != null) {
                    named.putIfAbsent(String.valueOf(file).replace('\\', '/'), file);
                }
            }
        }
        if (named.size() > MOST_FILES) {
            throw new DaylightException("more than " + MOST_FILES + " files; give fewer, or import them into a case");
        }
        return named;
    }

    private static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new DaylightException("no file or folder " + path + "; name one that is there");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path, 12)) {
            return all.filter(f -> Files.isRegularFile(f)
                            && !path.relativize(f).toString().startsWith(".")
                            && !String.valueOf(f.getFileName()).startsWith("."))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (IOException e) {
            throw new DaylightException("cannot list the folder " + path + "; make it readable for you", e);
        }
    }
}
