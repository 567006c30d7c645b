// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.Document;
import org.daylight.protect.Spellings;

/** Whether matter may be read by whoever finds it: nothing in it may name a private person. */
final class Cautious {
    private final Workbench workbench;
    private final Veils veils;
    private final Discretion discretion;
    private final List<Spellings> sealed;
    private final Map<String, Boolean> files = new HashMap<>();

    Cautious(Workbench workbench) {
        this.workbench = workbench;
        veils = Veils.afresh(workbench);
        discretion = new Discretion(workbench);
        sealed = List.copyOf(
                workbench.sealedNames().all("nothing leaves the case").values());
    }

    /** Whether a capture may go; its file goes whole, so every capture in that file must be one that may. */
    boolean mayGo(Capture capture) {
        return files.computeIfAbsent(
                capture.file(),
                file -> workbench.register().captures().stream()
                        .filter(c -> c.file().equals(file))
                        .allMatch(this::clean));
    }

    private boolean clean(Capture capture) {
        Document document = workbench.readings().documentOf(capture.id()).orElse(null);
        boolean held =
                document == null ? discretion.holdsBack(capture) : discretion.holdsBack(capture, veils.over(document));
        return !held && !capture.restricted() && mayGo(capture.url());
    }

    /** Whether no text in a value may name a person. */
    boolean mayGo(Object value) {
        return switch (value) {
            case String text -> {
                List<String> found = workbench.masker().names(text, "und");
                Set<String> lifted = Veil.lifted(workbench.register(), text, found);
                yield sealed.stream().noneMatch(s -> s.in(text))
                        && found.stream().allMatch(name -> lifted.contains(Veil.fold(name)));
            }
            case Map<?, ?> map -> map.values().stream().allMatch(v -> v == null || mayGo(v));
            case Collection<?> list -> list.stream().allMatch(v -> v == null || mayGo(v));
            default -> true;
        };
    }
}
