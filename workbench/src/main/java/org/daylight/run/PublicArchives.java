// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.preserve.recover.PublicArchive;
import org.jspecify.annotations.Nullable;

/** Which public archives a case asks for what is gone: none, unless a person names them. */
public final class PublicArchives {
    private final Workbench workbench;

    /** For this case. */
    public PublicArchives(Workbench workbench) {
        this.workbench = workbench;
    }

    /** One line an archive: its name and where it answers. */
    public List<String> list() {
        return workbench.register().setting("archives");
    }

    /** Their names. */
    public List<String> names() {
        return all().stream().map(PublicArchive::name).toList();
    }

    List<PublicArchive> all() {
        return list().stream().map(PublicArchive::parse).toList();
    }

    /**
     * Names an archive and notes it in the ledger, as a private field; one of the same name is replaced. Without any
     * address its name must be one that is known here.
     */
    public void add(
            String name,
            @Nullable String timemap,
            @Nullable String timegate,
            @Nullable String cdx,
            @Nullable String replay) {
        boolean bare = timemap == null && timegate == null && cdx == null && replay == null;
        PublicArchive archive = bare
                ? PublicArchive.preset(name)
                        .orElseThrow(() -> new DaylightException("no archive of the name \"" + name
                                + "\" is known here; say with --timemap, --timegate" + " or --cdx where it answers"))
                : new PublicArchive(name, timemap, timegate, cdx, replay);
        List<String> next = without(name);
        next.add(archive.line());
        set(next);
    }

    /** Asks an archive no more. @throws DaylightException where the case has none of this name */
    public void remove(String name) {
        List<String> next = without(name);
        if (next.size() == list().size()) {
            throw new DaylightException("this case asks no archive \"" + name + "\"; see `archives list`");
        }
        set(next);
    }

    private List<String> without(String name) {
        List<String> lines = new ArrayList<>(list());
        lines.removeIf(line -> line.startsWith(name + " "));
        return lines;
    }

    private void set(List<String> lines) {
        if (!lines.equals(list())) {
            workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of("archives", lines))));
        }
    }
}
