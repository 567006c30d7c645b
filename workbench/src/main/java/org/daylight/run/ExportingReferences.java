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
import java.util.TreeMap;
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
        new Embargoes(workbench, Clock.systemUTC()).refuse("a list of its pages and words");
        Veils veils = Veils.afresh(workbench);
        Map<CaptureId, List<Statement>> cited = new TreeMap<>();
        workbench
                .register()
                .statements()
                .forEach(s -> cited.computeIfAbsent(s.capture(), c -> new ArrayList<>())
                        .add(s));
        List<ReferenceList.Reference> references = new ArrayList<>();
        List<CaptureId> captures = new ArrayList<>();
        int leftOut = 0;
        for (Capture c : workbench.register().captures()) {
            if (!all && !cited.containsKey(c.id())) {
                continue;
            }
            if (c.restricted()) {
                leftOut++;
                continue;
            }
            references.add(reference(c, veils, cited.getOrDefault(c.id(), List.of())));
            captures.add(c.id());
        }
        if (references.isEmpty()) {
            throw new DaylightException("there is nothing to export: no accepted statement rests on a capture; --all"
                    + " takes every capture");
        }
        String text = form.equals("ris") ? ReferenceList.ris(references) : ReferenceList.csl(references);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(out, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + CaseFolder.reason(e), e);
        }
        Digest digest = Digest.of(bytes);
        new Custody(workbench).exported(form, captures, digest, out.toString());
        return new Written(references.size(), leftOut, digest);
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
