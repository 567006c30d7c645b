// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.exchange.sheet.Table;
import org.daylight.exchange.source.AutoArchiver;
import org.daylight.exchange.source.FollowTheMoney;
import org.daylight.exchange.source.Found;
import org.daylight.exchange.source.Mapping;
import org.daylight.exchange.source.References;
import org.daylight.exchange.source.SheetRows;
import org.daylight.read.PlainText;
import org.daylight.register.WorkItems;
import org.jspecify.annotations.Nullable;

/**
 * Takes files from elsewhere into the work list. Of the file the digest is kept and what its rows say, in private fields
 * that can be sealed; the file itself is not: whoever wants it as evidence hands it in as a document too.
 */
public final class TakingIn {
    /** What a file can be. */
    public static final List<String> SOURCES = List.of("sheet", "ftm", "auto-archiver", "csl", "ris");

    private static final long LARGEST = 256L << 20;

    private final Workbench workbench;

    /** Takes into this case. */
    public TakingIn(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * How a file is to be read.
     *
     * @param source one of {@link #SOURCES}; null to go by what it holds
     * @param sheet name or number of the sheet; empty for the first
     * @param mapping what each column is, as text; null to go by the names of the columns
     */
    public record Wanted(
            @Nullable String source,
            Optional<String> sheet,
            @Nullable String mapping) {}

    /**
     * What a file comes to, before anything is written.
     *
     * @param source what it was taken for
     * @param mapping what each column was taken for, as text to be changed; empty where there are no columns
     * @param found the items
     */
    public record Preview(Path file, String source, String mapping, Found found) {}

    /** Reads a file and writes nothing. */
    public static Preview preview(Path file, Wanted wanted) {
        String source = wanted.source() == null ? guess(file) : wanted.source();
        return switch (source) {
            case "ftm" -> new Preview(file, source, "", FollowTheMoney.read(file));
            case "csl" -> new Preview(file, source, "", References.csl(text(file)));
            case "ris" -> new Preview(file, source, "", References.ris(text(file)));
            case "auto-archiver" -> new Preview(file, source, "", AutoArchiver.read(Table.read(file, wanted.sheet())));
            case "sheet" -> sheet(file, wanted);
            default ->
                throw new DaylightException(
                        "expected one of " + String.join(", ", SOURCES) + ", found \"" + source + "\"");
        };
    }

    private static Preview sheet(Path file, Wanted wanted) {
        Table table = Table.read(file, wanted.sheet());
        if (wanted.source() == null && wanted.mapping() == null && AutoArchiver.looksLike(table)) {
            return new Preview(file, "auto-archiver", "", AutoArchiver.read(table));
        }
        Mapping mapping = wanted.mapping() != null
                ? Mapping.parse(wanted.mapping(), table)
                : Mapping.guess(table)
                        .orElseThrow(() -> new DaylightException("the columns of " + file.getFileName()
                                + " do not say what a row is; write a mapping and give it with --mapping FILE. Its fields: "
                                + String.join(", ", Mapping.fields()) + "; see docs/register.md"));
        return new Preview(file, "sheet", mapping.text(table), new SheetRows(table, mapping).find());
    }

    private static String guess(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ris")) {
            return "ris";
        }
        if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ijson")) {
            return text(file).stripLeading().startsWith("[") ? "csl" : "ftm";
        }
        return "sheet";
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(
                        file.getFileName() + " is larger than " + (LARGEST >> 20) + " MB; split it");
            }
            return PlainText.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    /** Writes a preview into the work list; the number of items. @throws DaylightException where it is there already */
    public int take(Preview preview) {
        Path file = preview.file();
        try {
            Digest digest = Archives.digest(file);
            new WorkItems(workbench.database()).file(preview.source(), digest).ifPresent(name -> {
                throw new DaylightException(file.getFileName() + " is on the work list already, taken in as " + name
                        + "; nothing was written");
            });
            if (preview.found().items().isEmpty()) {
                throw new DaylightException(file.getFileName() + " holds nothing for the work list"
                        + preview.found().notes().stream()
                                .findFirst()
                                .map(n -> " (" + n + ")")
                                .orElse("")
                        + "; look with --preview");
            }
            workbench.append(WorkItems.drafts(
                    preview.source(),
                    String.valueOf(file.getFileName()),
                    digest,
                    Files.size(file),
                    preview.found().items(),
                    preview.found().passedOver()));
            return preview.found().items().size();
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }
}
