// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.ledger.Checkpoint;
import org.daylight.publish.CutOut;
import org.daylight.publish.PassageView;

/** The words that statements rest on, a page each: in their paragraph, with where they are preserved and the proof of it. */
public final class PassagePages {
    private static final Pattern ID = Pattern.compile("(c[0-9a-f]{16})-(?:([0-9]{1,9})-([0-9]{1,9})|m[0-9a-f]{12})");

    private final Workbench workbench;

    /** Of this case. */
    public PassagePages(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A passage as it may be shown.
     *
     * @param view the words and their proof, masked
     * @param statements what rests on them
     * @param checkpoint the signed head of the ledger under which the proof stands
     * @param restricted whether the capture holds a sealed name: then the words are shown as far as the seal leaves them
     */
    public record Page(PassageView view, List<Statement> statements, Checkpoint checkpoint, boolean restricted) {
        /** Copies the list. */
        public Page {
            statements = List.copyOf(statements);
        }
    }

    /** The passage of this name, such as {@code c0123456789abcdef-812-846}; empty where no statement rests on it. */
    public Optional<Page> page(String id) {
        List<Statement> statements = statements(id);
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint checkpoint = workbench.ledger().checkpoint();
        Veils veils = workbench.veils();
        PassageViews views = new PassageViews(workbench, checkpoint, veils, (DocumentId d) -> veil(veils, d, id));
        boolean restricted = workbench
                .register()
                .capture(statements.getFirst().capture())
                .map(org.daylight.Capture::restricted)
                .orElse(true);
        return Optional.of(new Page(views.of(statements).getFirst(), statements, checkpoint, restricted));
    }

    /**
     * The words in the picture of their page, with every masked name painted over; empty where no statement rests on a
     * passage of this name.
     */
    public Optional<CutOut> cutOut(String id) {
        Veils veils = workbench.veils();
        return statements(id).stream()
                .filter(s -> s.passage().fragment() == null)
                .findFirst()
                .map(s -> new CuttingOut(workbench, veils, (DocumentId d) -> veil(veils, d, id)).of(s));
    }

    private static Veil veil(Veils veils, DocumentId document, String id) {
        return veils.of(document)
                .orElseThrow(() -> new DaylightException(
                        "the text of passage " + id + " is missing; run `daylight verify` on the case"));
    }

    private List<Statement> statements(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return List.of();
        }
        CaptureId capture = new CaptureId(parts.group(1));
        if (parts.group(2) == null) {
            return workbench.register().fragmentsOf(capture).stream()
                    .filter(s -> PassageViews.id(s).equals(id))
                    .toList();
        }
        int start = Integer.parseInt(parts.group(2));
        int end = Integer.parseInt(parts.group(3));
        return start > end
                ? List.of()
                : workbench.register().statementsAt(capture, new Offsets(start, end)).stream()
                        .filter(s -> PassageViews.id(s).equals(id))
                        .toList();
    }
}
