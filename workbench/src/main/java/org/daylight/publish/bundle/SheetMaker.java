// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.ledger.Merkle;
import org.daylight.publish.bundle.BundleInput.Cited;
import org.daylight.publish.bundle.BundleInput.Item;
import org.daylight.publish.bundle.BundleInput.KeptWords;
import org.daylight.publish.bundle.BundleInput.Proven;
import org.daylight.publish.template.bundle.SheetView;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Puts the sheet of each capture together from the input and the records that are handed over. */
final class SheetMaker {
    private static final int LARGEST_PICTURE = 24 << 20;
    private static final Map<String, String> LABELS = Map.of(
            "target-address", "Target address",
            "source-code", "Source code",
            "full-page-capture", "Full-page capture",
            "embedded-media", "Embedded media",
            "embedded-metadata", "Embedded metadata",
            "contextual-data", "Contextual data",
            "collection-data", "Collection data",
            "hash-value", "Hash value",
            "chain-of-custody", "Chain of custody");

    private final BundleInput input;
    private final Checklist checklist;

    SheetMaker(BundleInput input, Checklist checklist) {
        this.input = input;
        this.checklist = checklist;
    }

    /** @param node the capture in the manifest */
    SheetView sheet(Item item, JsonNode node, Checklist.Graded graded) throws IOException {
        CaptureRecords records = checklist.records(node);
        Document page = records == null ? null : shownPage(records);
        var capture = item.capture();
        return new SheetView(
                capture.id().value(),
                input.caseName(),
                item.title(),
                item.exhibit(),
                item.url(),
                capture.time(),
                capture.status(),
                capture.mediaType(),
                item.heldBack(),
                capture.restricted(),
                node.path("member").isNull() ? null : node.path("member").asText(),
                capture.fileDigest().hex(),
                item.fileLength(),
                capture.offset(),
                capture.payloadDigest().hex(),
                page == null ? null : CleanPage.of(page),
                records == null ? null : picture(records),
                texts(item),
                records == null ? List.of() : asked(records),
                records == null ? List.of() : answered(records),
                records == null ? null : connection(records),
                records == null ? List.of() : completeness(records),
                records == null ? List.of() : stored(records),
                proof(item),
                custody(item),
                capture.restricted() ? List.of() : list(graded));
    }

    private static @Nullable Document shownPage(CaptureRecords records) throws IOException {
        var dom = records.dom();
        if (dom.isPresent()) {
            byte[] block = records.withBlock(dom.get()).block();
            if (block != null) {
                return org.jsoup.Jsoup.parse(new String(block, StandardCharsets.UTF_8));
            }
        }
        return ChecklistPage.page(records);
    }

    private static @Nullable String picture(CaptureRecords records) throws IOException {
        var shot = records.screenshot();
        if (shot.isEmpty() || !shot.get().mediaType().matches("image/(png|jpeg|webp|gif)")) {
            return null;
        }
        byte[] block = records.withBlock(shot.get()).block();
        return block == null || block.length > LARGEST_PICTURE
                ? null
                : "data:" + shot.get().mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(block);
    }

    private List<SheetView.Words> texts(Item item) {
        List<SheetView.Words> texts = new ArrayList<>();
        for (KeptWords kept : input.texts()) {
            if (kept.capture().equals(item.capture().id())) {
                List<Offsets> cited = input.passages().stream()
                        .filter(p -> p.document().equals(kept.id()))
                        .map(Cited::at)
                        .toList();
                texts.add(new SheetView.Words(
                        kept.id().value(), pieces(new Text(kept.text()), cited), kept.masked(), kept.extractor()));
            }
        }
        return texts;
    }

    /** The text cut at every beginning and end of cited words, which may overlap. */
    private static List<SheetView.Piece> pieces(Text text, List<Offsets> cited) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        cited.forEach(at -> {
            cuts.add(Math.min(at.start(), text.length()));
            cuts.add(Math.min(at.end(), text.length()));
        });
        List<SheetView.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end : cuts) {
            if (end > start) {
                Offsets piece = new Offsets(start, end);
                pieces.add(new SheetView.Piece(text.at(piece), cited.stream().anyMatch(c -> c.contains(piece))));
            }
            start = end;
        }
        return pieces;
    }

    private static List<SheetView.Line> asked(CaptureRecords records) throws IOException {
        var request = records.request();
        return request.isEmpty()
                ? List.of()
                : head(records.withBlock(request.get()).block());
    }

    private static List<SheetView.Line> answered(CaptureRecords records) throws IOException {
        var main = records.main();
        return main.isEmpty() || !main.get().type().equals("response")
                ? List.of()
                : head(records.withBlock(main.get()).block());
    }

    private static List<SheetView.Line> head(byte @Nullable [] block) {
        if (block == null) {
            return List.of();
        }
        String text = new String(block, 0, Math.min(block.length, 1 << 16), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] first = text.substring(0, end < 0 ? text.length() : end).split("\r\n", 2);
        List<SheetView.Line> lines = new ArrayList<>(List.of(new SheetView.Line("", first[0])));
        if (first.length > 1) {
            lines.addAll(ConnectionNotes.lines(first[1]));
        }
        return lines.subList(0, Math.min(lines.size(), 200));
    }

    private static SheetView.@Nullable Connection connection(CaptureRecords records) throws IOException {
        var main = records.main();
        if (main.isEmpty() || !main.get().type().equals("response")) {
            return null;
        }
        var notes = records.notes();
        byte[] block = notes.isEmpty() ? null : records.withBlock(notes.get()).block();
        return ConnectionNotes.of(main.get().field("WARC-IP-Address"), block);
    }

    private static List<SheetView.Line> completeness(CaptureRecords records) throws IOException {
        var report = records.completeness();
        byte[] block = report.isEmpty() ? null : records.withBlock(report.get()).block();
        return block == null ? List.of() : BrowserReport.lines(block);
    }

    private static List<SheetView.Stored> stored(CaptureRecords records) {
        return records.all().stream()
                .limit(2000)
                .map(r -> new SheetView.Stored(
                        r.number(), r.offset(), r.type(), r.target(), r.mediaType(), r.blockLength()))
                .toList();
    }

    private SheetView.Proof proof(Item item) {
        Proven proven = input.events().stream()
                .filter(e -> e.event().seq() == item.capture().event())
                .findFirst()
                .orElseThrow();
        Map<String, String> opened = new TreeMap<>();
        input.opened().stream()
                .filter(o -> o.event() == proven.event().seq())
                .forEach(o -> opened.put(o.field(), o.value()));
        List<SheetView.Field> fields = new ArrayList<>();
        new TreeMap<>(proven.event().committed())
                .forEach((name, digest) -> fields.add(new SheetView.Field(name, digest.hex(), opened.get(name))));
        return new SheetView.Proof(
                proven.event().seq(),
                Merkle.leaf(proven.event().json()).hex(),
                proven.path().stream().map(d -> d.hex()).toList(),
                input.checkpoint().size(),
                input.checkpoint().root().hex(),
                input.checkpoint().note(),
                input.key().toString(),
                proven.event().json(),
                fields);
    }

    private List<SheetView.Step> custody(Item item) {
        return input.histories().stream()
                .filter(h -> h.capture().equals(item.capture().id()))
                .flatMap(h -> h.steps().stream())
                .map(s -> new SheetView.Step(s.event(), s.time(), s.what(), s.by(), s.detail()))
                .toList();
    }

    private static List<SheetView.Graded> list(Checklist.Graded graded) {
        return graded.items().stream()
                .map(i -> new SheetView.Graded(
                        i.paragraph(),
                        LABELS.getOrDefault(i.item(), i.item()),
                        i.grade().code(),
                        i.why(),
                        i.where()))
                .toList();
    }
}
