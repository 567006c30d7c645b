// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.publish.Edition;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EditionPart;
import org.daylight.register.Register;

/**
 * Builds an edition again from the ledger as it stood and from the archive. What was decided since does not enter; what was
 * masked, sealed or erased since does, and then the files that held it are no longer the same.
 */
public final class Rebuilding {
    private static final String MANIFEST = "edition.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workbench workbench;

    /** Builds editions of this case again. */
    public Rebuilding(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * An edition that was built again.
     *
     * @param edition the new folder
     * @param same whether its manifest has the digest that the ledger recorded
     * @param different the files that are not the same, or there on one side alone, where the first one is at hand
     */
    public record Rebuilt(int number, Edition edition, boolean same, List<String> different) {
        /** Copies the list. */
        public Rebuilt {
            different = List.copyOf(different);
        }
    }

    /**
     * Builds an edition again.
     *
     * @param out a folder that is not there yet
     * @throws DaylightException where there is no such edition, a text of it is gone, or a name would leak today
     */
    public Rebuilt rebuild(int number, Path out) {
        Register.MadeEdition made = workbench.register().editions().stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "the case has no edition " + number + "; the workbench lists its editions"));
        Event event = workbench.ledger().event(made.event());
        Checkpoint checkpoint = workbench
                .ledger()
                .checkpointAt(made.position())
                .orElseThrow(
                        () -> new DaylightException("the checkpoint of edition " + number + " is not in the ledger"));
        Path first = workbench.folder().editions().resolve(Integer.toString(number));
        try (Workbench then = workbench.asPublished(made.position())) {
            EditionView view = new EditionView(then, checkpoint);
            EditionInput input = Publishing.whole(
                    then,
                    view,
                    view.input(number, made.title(), part(event)),
                    new Imprinting(then).said(Embargoes.of(event).orElse(null)));
            Edition edition = new Publishing(workbench)
                    .build(input, view.forbidden(), Files.exists(first.resolve("report.pdf")), out);
            return new Rebuilt(
                    number, edition, edition.manifest().equals(made.manifest()), different(first, edition.folder()));
        }
    }

    private static EditionPart part(Event event) {
        return event.open().get("part") instanceof String conditions
                ? EditionPart.parse(List.of(conditions.split(" ")))
                : EditionPart.ALL;
    }

    /** The files whose digests differ, by the two manifests. */
    private static List<String> different(Path first, Path second) {
        if (!Files.exists(first.resolve(MANIFEST))) {
            return List.of();
        }
        JsonNode one = files(first);
        JsonNode other = files(second);
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode side : List.of(one, other)) {
            side.fieldNames().forEachRemaining(names::add);
        }
        List<String> different = new ArrayList<>();
        names.stream().filter(n -> !one.path(n).equals(other.path(n))).forEach(different::add);
        different.remove("SHA256SUMS");
        return different;
    }

    private static JsonNode files(Path folder) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(MANIFEST))).path("files");
        } catch (IOException e) {
            throw new DaylightException("the manifest of " + folder + " cannot be read: " + CaseFolder.reason(e), e);
        }
    }
}
