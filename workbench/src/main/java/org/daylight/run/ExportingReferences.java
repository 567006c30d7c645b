// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Statement;
import org.daylight.exchange.source.ReferenceList;

/** Preserved pages for reference managers: masked, restricted ones left out, noted in the ledger. */
public final class ExportingReferences {
    private final Workbench workbench;

    /** From this case. */
    public ExportingReferences(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What was written.
     *
     * @param references how many
     * @param leftOut captures that are under seal
     */
    public record Written(int references, int leftOut, Digest digest) {}

    /**
     * Writes a list.
     *
     * @param form csl or ris
     * @param all every capture; else those that a statement rests on
     * @param out a file that is not there yet
     */
    public Written export(String form, boolean all, Path out) {
        Map<CaptureId, List<Statement>> cited = cited();
        Listed listed = list(form, c -> all || cited.containsKey(c.id()), cited);
        if (listed.captures().isEmpty()) {
            throw new DaylightException("there is nothing to export: no accepted statement rests on a capture; --all"
                    + " takes every capture");
        }
        return written(form, listed, out);
    }

    /** Writes a list of these captures. As above. */
    public Written export(String form, Set<CaptureId> captures, Path out) {
        return written(form, of(form, captures), out);
    }

    /**
     * A list of these captures, for somebody who takes it with them.
     *
     * @param form csl or ris
     */
    public String give(String form, Set<CaptureId> captures) {
        Listed listed = of(form, captures);
        note(form, listed, "browser");
        return listed.text();
    }

    private Listed of(String form, Set<CaptureId> captures) {
        Listed listed = list(form, c -> captures.contains(c.id()), cited());
        if (listed.captures().isEmpty()) {
            throw new DaylightException(
                    "there is nothing to export: of these sources none has a copy that may be shown");
        }
        return listed;
    }

    /** A list in its form, and which captures stand in it. */
    private record Listed(String text, List<CaptureId> captures, int leftOut) {
        Digest digest() {
            return Digest.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<CaptureId, List<Statement>> cited() {
        Map<CaptureId, List<Statement>> cited = new TreeMap<>();
        workbench
                .register()
                .statements()
                .forEach(s -> cited.computeIfAbsent(s.capture(), c -> new ArrayList<>())
                        .add(s));
        return cited;
    }

    private Listed list(String form, Predicate<Capture> chosen, Map<CaptureId, List<Statement>> cited) {
        new Embargoes(workbench, Clock.systemUTC()).refuse("a list of its pages and words");
        Veils veils = Veils.afresh(workbench);
        List<ReferenceList.Reference> references = new ArrayList<>();
        List<CaptureId> captures = new ArrayList<>();
        int leftOut = 0;
        for (Capture c : workbench.register().captures()) {
            if (!chosen.test(c)) {
                continue;
            }
            if (c.restricted()) {
                leftOut++;
                continue;
            }
            references.add(reference(c, veils, cited.getOrDefault(c.id(), List.of())));
            captures.add(c.id());
        }
        return new Listed(
                form.equals("ris") ? ReferenceList.ris(references) : ReferenceList.csl(references), captures, leftOut);
    }

    private Written written(String form, Listed listed, Path out) {
        try {
            Files.writeString(out, listed.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + CaseFolder.reason(e), e);
        }
        note(form, listed, out.toString());
        return new Written(listed.captures().size(), listed.leftOut(), listed.digest());
    }

    private void note(String form, Listed listed, String to) {
        new Custody(workbench).exported(form, listed.captures(), listed.digest(), to);
    }

    private ReferenceList.Reference reference(Capture c, Veils veils, List<Statement> statements) {
        Document document = workbench.readings().documentOf(c.id()).orElse(null);
        Veil veil = document == null ? null : veils.over(document);
        List<String> quotes = new ArrayList<>();
        for (Statement s : statements) {
            workbench.readings().document(s.passage().document()).ifPresent(d -> {
                String quote = veils.over(d).at(s.passage().at());
                if (!quotes.contains(quote)) {
                    quotes.add(quote);
                }
            });
        }
        // An address that may name a person is left out whole: half an address leads nowhere.
        boolean open = veil != null && c.url().equals(veil.hide(c.url()));
        return new ReferenceList.Reference(
                c.id().value(),
                veil == null ? null : veil.hide(veil.document().title()),
                veil == null ? null : veil.hide(veil.document().publisher()),
                document == null || document.published() == null
                        ? null
                        : document.published().value(),
                open ? c.url() : null,
                c.time(),
                document == null ? "und" : document.lang(),
                workbench.folder().origin(),
                c.file() + "#" + c.offset(),
                c.payloadDigest().hex(),
                c.event(),
                quotes);
    }
}
