// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.codebook.Code;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.codebook.Vocabulary;
import org.daylight.codebook.Words;
import org.daylight.ledger.Draft;
import org.daylight.read.Masker;

/** Gives a case a codebook of its own. */
public final class CodebookSetting {
    private final Workbench workbench;

    /** For this case. */
    public CodebookSetting(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Reads a codebook and refuses what none may hold: words of its labels that name a person.
     *
     * @throws DaylightException with file and line, or with the code that is refused
     */
    public static Codebook read(Path file) {
        Codebook codebook = Codebook.parse(String.valueOf(file.getFileName()), CaseCodebook.text(file));
        Masker masker = new Masker();
        labels(codebook)
                .forEach((code, words) -> words.byLanguage().forEach((lang, word) -> {
                    if (!masker.names(word, lang).isEmpty()) {
                        throw new DaylightException(file.getFileName() + ": the label of " + code
                                + " looks like the name of a person, which is refused: codebooks take institutions, offices,"
                                + " places and codes");
                    }
                }));
        return codebook;
    }

    private static Map<String, Words> labels(Codebook codebook) {
        Map<String, Words> labels = new java.util.LinkedHashMap<>();
        for (Kind k : codebook.kinds()) {
            labels.put("kind " + k.code(), k.label());
            k.properties().forEach(p -> labels.put("property " + k.code() + "." + p.code(), p.label()));
        }
        for (Vocabulary v : codebook.vocabularies()) {
            labels.put("vocabulary " + v.name(), v.label());
            v.codes().forEach(c -> labels.put("code " + v.name() + "." + c.code(), c.label()));
        }
        return labels;
    }

    /**
     * Takes a codebook into the case: its file, and an event with its digest. Codes are never deleted, only superseded, so
     * it must have whatever the one before had.
     *
     * @throws DaylightException where it is none, or lacks what the one before has; nothing is written then
     */
    public Codebook use(Path file) {
        Codebook next = read(file);
        boolean registered = !workbench.register().entries().isEmpty();
        List<String> missing = registered ? missing(workbench.codebook(), next) : List.of();
        if (!missing.isEmpty()) {
            throw new DaylightException(file.getFileName() + " lacks what the case's codebook has: "
                    + String.join(", ", missing.stream().limit(10).toList())
                    + "; codes are never deleted: keep them, with superseded-by");
        }
        Path own = CaseCodebook.file(workbench.folder().root());
        try {
            Files.createDirectories(own.getParent());
            // 1. The file, whole or not at all. A crash here leaves a codebook that no event names: verify says so, and
            //    doing it again mends it.
            Path beside = own.resolveSibling("codebook.yaml.new");
            Files.write(beside, CaseCodebook.text(file).getBytes(StandardCharsets.UTF_8));
            Files.move(beside, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + own + ": " + CaseFolder.reason(e), e);
        }
        // 2. The event that says which it is.
        workbench.append(List.of(Draft.open(
                EventKind.CONFIGURATION,
                Map.of(
                        "codebook",
                        next.name(),
                        "codebookVersion",
                        (long) next.version(),
                        "codebookSha256",
                        next.digest().hex()))));
        workbench.codebookChanged();
        return next;
    }

    private static List<String> missing(Codebook before, Codebook next) {
        List<String> missing = new ArrayList<>();
        for (Kind k : before.kinds()) {
            Kind same = next.kind(k.code()).orElse(null);
            if (same == null) {
                missing.add("kind " + k.code());
            } else {
                k.properties().stream()
                        .map(Property::code)
                        .filter(p -> same.property(p).isEmpty())
                        .forEach(p -> missing.add("property " + k.code() + "." + p));
            }
        }
        for (Vocabulary v : before.vocabularies()) {
            Stream<Code> gone =
                    v.codes().stream().filter(c -> next.code(v.name(), c.code()).isEmpty());
            gone.forEach(c -> missing.add("code " + v.name() + "." + c.code()));
        }
        return missing;
    }
}
