// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.daylight.publish.bundle.BundleJson.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.MediaFragment;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Merkle;
import org.daylight.publish.bundle.BundleInput.Cited;
import org.daylight.publish.bundle.BundleInput.Item;
import org.daylight.publish.bundle.BundleInput.KeptWords;
import org.daylight.publish.bundle.BundleInput.Proven;
import org.jspecify.annotations.Nullable;

/** The parts of a bundle that follow from its input alone, by path, as spec/bundle.md writes them. */
final class BundleParts {
    private final BundleInput in;

    BundleParts(BundleInput input) {
        in = input;
    }

    /** Texts, passages, custody and all of {@code ledger/} and {@code authorities/}. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        in.texts().forEach(t -> files.put(path(t), utf8(t.text())));
        files.put("passages.json", BundleJson.pretty(passages()));
        files.put("custody.json", BundleJson.pretty(custody()));
        files.put("ledger/checkpoint", utf8(in.checkpoint().note()));
        for (Proven p : in.events()) {
            files.put(
                    "ledger/events/" + p.event().seq() + ".json", utf8(p.event().json()));
        }
        files.put("ledger/proofs.json", utf8(proofs()));
        files.put("ledger/disclosures.json", utf8(disclosures()));
        for (Vouchers.Earlier e : in.vouchers().earlier()) {
            files.put(
                    "ledger/checkpoints/" + e.checkpoint().size(),
                    utf8(e.checkpoint().note()));
        }
        for (Vouchers.Witness w : in.vouchers().witnesses()) {
            in.vouchers().earlier().stream()
                    .filter(e -> e.checkpoint().size() == w.size())
                    .findFirst()
                    .ifPresent(e -> files.put(
                            "ledger/checkpoints/" + w.size() + "." + safe(w.name()),
                            utf8(e.checkpoint().note() + w.line())));
        }
        for (Vouchers.Timestamp t : in.vouchers().timestamps()) {
            files.put("ledger/timestamps/" + t.event() + ".tsr", HexFormat.of().parseHex(t.response()));
            String roots = t.roots();
            if (roots != null) {
                files.put("authorities/" + safe(t.authority()) + ".pem", utf8(roots));
            }
        }
        return files;
    }

    static String path(KeptWords text) {
        return "texts/" + safe(text.id().value()) + ".txt";
    }

    /** File names are made of letters, digits and a few signs: what a stranger typed must not become a path. */
    static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.startsWith(".") ? "_" + safe.substring(1) : safe;
    }

    /**
     * The manifest but for its list of files.
     *
     * @param members of {@code archive.wacz}, by digest of the stored file
     * @param closed private fields of the events that stay closed
     */
    Map<String, @Nullable Object> manifest(Map<Digest, String> members, int closed) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("format", BundleBuilder.FORMAT);
        m.put("case", in.caseName());
        m.put("origin", in.checkpoint().origin());
        m.put("asOf", in.asOf().toString());
        m.put("size", in.checkpoint().size());
        m.put("root", in.checkpoint().root().hex());
        m.put("verifierKey", in.key().toString());
        m.put("captures", in.captures().stream().map(c -> capture(c, members)).toList());
        m.put("documents", in.texts().stream().map(BundleParts::document).toList());
        m.put(
                "witnesses",
                in.vouchers().witnesses().stream()
                        .map(w -> object(
                                "name", w.name(),
                                "key", w.key(),
                                "size", w.size(),
                                "event", w.event(),
                                "time", w.time().toString()))
                        .toList());
        m.put(
                "timestamps",
                in.vouchers().timestamps().stream()
                        .map(t -> object(
                                "authority", t.authority(),
                                "roots", t.roots() == null ? null : "authorities/" + safe(t.authority()) + ".pem",
                                "policy", t.policy(),
                                "size", t.size(),
                                "event", t.event(),
                                "file", "ledger/timestamps/" + t.event() + ".tsr",
                                "time", t.time().toString(),
                                "renews", t.renews()))
                        .toList());
        m.put(
                "withheld",
                object(
                        "restrictedCaptures", in.withheld().restrictedCaptures(),
                        "heldBackFiles", in.withheld().heldBackFiles(),
                        "maskedSpans", in.withheld().maskedSpans(),
                        "closedFields", closed));
        return m;
    }

    private Map<String, @Nullable Object> capture(Item item, Map<Digest, String> members) {
        var c = item.capture();
        return object(
                "id", c.id().value(),
                "event", c.event(),
                "exhibit", item.exhibit(),
                "url", item.url(),
                "received", c.time().toString(),
                "member", item.heldBack() == null ? members.get(c.fileDigest()) : null,
                "sha256", c.fileDigest().hex(),
                "size", item.fileLength(),
                "offset", c.offset(),
                "payloadSha256", c.payloadDigest().hex(),
                "status", c.status(),
                "mediaType", c.mediaType(),
                "documents",
                        in.texts().stream()
                                .filter(t -> t.capture().equals(c.id()))
                                .map(t -> t.id().value())
                                .toList());
    }

    private static Map<String, @Nullable Object> document(KeptWords t) {
        return object(
                "id", t.id().value(),
                "capture", t.capture().value(),
                "file", path(t),
                "sha256", Digest.of(t.text()).hex(),
                "extractor", t.extractor(),
                "masked", t.masked());
    }

    private Map<String, @Nullable Object> passages() {
        List<Map<String, @Nullable Object>> items =
                in.passages().stream().map(this::passage).toList();
        return object(
                "@context",
                List.of("http://www.w3.org/ns/anno.jsonld", Map.of("daylight", "urn:daylight:")),
                "id",
                "urn:daylight:passages",
                "type",
                "AnnotationCollection",
                "total",
                items.size(),
                "first",
                object("id", "urn:daylight:passages:1", "type", "AnnotationPage", "startIndex", 0, "items", items));
    }

    private Map<String, @Nullable Object> passage(Cited p) {
        Item item = item(p.capture());
        String url = item.url();
        MediaFragment part = p.fragment();
        List<Object> selectors = new ArrayList<>();
        if (part != null) {
            selectors.add(object("type", "FragmentSelector", "conformsTo", part.conformsTo(), "value", part.value()));
        }
        selectors.add(
                object("type", "TextQuoteSelector", "exact", p.quote(), "prefix", p.prefix(), "suffix", p.suffix()));
        selectors.add(object("type", "TextPositionSelector", "start", p.at().start(), "end", p.at().end()));
        Map<String, @Nullable Object> passage = object(
                "id",
                "urn:daylight:passage:" + p.event(),
                "type",
                "Annotation",
                "motivation",
                "identifying",
                "created",
                p.created().toString());
        if (p.speaker() != null) {
            passage.put("daylight:speaker", p.speaker());
        }
        if (part != null) {
            passage.put("body", object("type", "TextualBody", "purpose", "describing", "value", p.quote()));
        }
        passage.put(
                "target",
                object(
                        "source",
                        url == null ? "urn:daylight:capture:" + p.capture().value() : url,
                        "state",
                        object(
                                "type",
                                "TimeState",
                                "sourceDate",
                                item.capture().time().toString()),
                        "selector",
                        selectors));
        passage.put("daylight:capture", p.capture().value());
        passage.put("daylight:document", p.document().value());
        passage.put("daylight:event", p.event());
        return passage;
    }

    private Item item(CaptureId id) {
        return in.captures().stream()
                .filter(c -> c.capture().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a passage of capture " + id + ", which is not there"));
    }

    private List<Map<String, @Nullable Object>> custody() {
        return in.histories().stream()
                .map(h -> object(
                        "capture",
                        h.capture().value(),
                        "steps",
                        h.steps().stream()
                                .map(s -> object(
                                        "event", s.event(),
                                        "time", s.time().toString(),
                                        "what", s.what(),
                                        "by", s.by(),
                                        "detail", s.detail()))
                                .toList()))
                .toList();
    }

    /** One proof a line. */
    private String proofs() {
        List<String> inclusion = new ArrayList<>();
        for (Proven p : in.events()) {
            inclusion.add("{ \"event\" : " + p.event().seq() + ", \"leaf\" : \""
                    + Merkle.leaf(p.event().json()).hex() + "\", \"path\" : " + path(p.path()) + " }");
        }
        List<String> consistency = new ArrayList<>();
        for (Vouchers.Earlier e : in.vouchers().earlier()) {
            consistency.add("{ \"from\" : " + e.checkpoint().size() + ", \"path\" : " + path(e.path()) + " }");
        }
        return "{\n  \"size\" : " + in.checkpoint().size() + ",\n  \"root\" : \""
                + in.checkpoint().root().hex() + "\",\n"
                + BundleJson.lines("  \"inclusion\" : ", inclusion, ",\n")
                + BundleJson.lines("  \"consistency\" : ", consistency, "\n}\n");
    }

    private static String path(List<Digest> path) {
        return path.isEmpty()
                ? "[ ]"
                : "[ "
                        + String.join(
                                ", ",
                                path.stream().map(d -> "\"" + d.hex() + "\"").toList()) + " ]";
    }

    /** One disclosure a line, canonical, so that the value stands in it byte for byte as it was hashed. */
    private String disclosures() {
        return BundleJson.lines(
                "",
                in.opened().stream()
                        .map(o -> "{\"event\":" + o.event() + ",\"field\":" + Jcs.write(o.field()) + ",\"salt\":\""
                                + o.salt() + "\",\"value\":" + o.value() + "}")
                        .toList(),
                "\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
