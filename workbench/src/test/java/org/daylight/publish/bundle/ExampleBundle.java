// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.SigningKey;
import org.daylight.preserve.AddressGuard;
import org.daylight.preserve.HandIns;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.PreservedRecord;
import org.daylight.preserve.Transport;
import org.daylight.preserve.WarcStore;
import org.jspecify.annotations.Nullable;

/**
 * A small whole bundle, made from its specification and not by the builder: three captures (one in chunks and gzip, one
 * handed in), words in three scripts with signs outside the first plane, a witness, and timestamps.
 */
final class ExampleBundle {
    static final String ORIGIN = "sample.example/ledger";
    static final String WITNESS = "colleague.example";
    static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST =
            "The police of Fuzhou \uD83D\uDC6E announced 30 service stations \uD83C\uDFE2 in 21 countries. 福州市公安局在21个国家设立30个服务站。";
    private static final String SECOND = "Ministry 外务省 \uD83D\uDCDC: no permission was given. Nobody asked.";

    /** A timestamp over the note, or where it renews one (by place), over the note and that response (base64). */
    record Stamp(
            TestAuthority authority,
            String response,
            Instant time,
            @Nullable Integer renews) {
        Stamp(TestAuthority authority, byte[] response, Instant time, @Nullable Integer renews) {
            this(authority, base64(response), time, renews);
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(response);
        }
    }

    /** Has a note stamped. */
    interface Stamper {
        List<Stamp> over(byte[] note) throws Exception;
    }

    private final Path folder;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Preserved> kept = new ArrayList<>();
    private final List<Long> captureEvents = new ArrayList<>();
    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
    private final SigningKey key;
    private final SigningKey witness;
    private final Map<Long, byte[]> stamps = new HashMap<>();
    private String cosignedNote = "";

    /** Makes it; nothing is on disk yet but what the ledger and the archive need. */
    ExampleBundle(Path folder, Stamper stamper) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.key = SigningKey.create(folder.resolve("key.pem"), ORIGIN);
        this.witness = SigningKey.create(folder.resolve("witness.pem"), WITNESS);
        preserve();
        archive();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Database database = Database.scratch();
                Ledger ledger = Ledger.create(database, key, ORIGIN, folder.resolve("tiles"), List.of(), clock)) {
            record(ledger, stamper);
        }
        files.put("README.html", bytes("<!doctype html><title>What this is</title><p>A sheet."));
        files.put("VERIFY.md", bytes("# How to check it by hand\n"));
        files.put("verify.html", bytes(VerifyPage.html()));
        files.put("checklist.json", bytes("[]\n"));
        seal();
    }

    private void preserve() throws IOException {
        WarcStore store = new WarcStore(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean packed = exchange.getRequestURI().getPath().equals("/order");
            byte[] body = bytes("<!doctype html><p>" + (packed ? SECOND : FIRST));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (packed) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                body = gzip(body);
            }
            // Length 0 asks this server for chunks.
            exchange.sendResponseHeaders(200, packed ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String host = "127.0.0.1:" + server.getAddress().getPort();
        Transport transport = new Transport(new AddressGuard(List.of(host)));
        keep(store.record(transport.fetch("http://" + host + "/stations")));
        keep(store.record(transport.fetch("http://" + host + "/order")));
        server.stop(0);
        Path handed = folder.resolve("scan.txt");
        Files.writeString(handed, "A letter that somebody handed in.\n");
        keep(new HandIns(store).handIn(handed, "https://ministry.example/letter"));
    }

    private void keep(Preserved preserved) throws IOException {
        kept.add(preserved);
        members.put(member(preserved), Files.readAllBytes(folder.resolve(preserved.file())));
    }

    private void archive() throws Exception {
        members.put("indexes/index.cdx", bytes("!meta 0 {}\n"));
        members.put(
                "pages/pages.jsonl", bytes("{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"Pages\"}\n"));
        List<Object> resources = new ArrayList<>();
        members.forEach((path, body) -> resources.add(Map.of(
                "name",
                path.substring(path.lastIndexOf('/') + 1),
                "path",
                path,
                "hash",
                Digest.of(body).labelled(),
                "bytes",
                body.length)));
        byte[] list = JSON.writeValueAsBytes(
                Map.of("profile", "data-package", "wacz_version", "1.1.1", "resources", resources));
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair pair = keys.generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        String hash = Digest.of(list).labelled();
        signature.update(bytes(hash));
        members.put("datapackage.json", list);
        members.put(
                "datapackage-digest.json",
                JSON.writeValueAsBytes(Map.of(
                        "path",
                        "datapackage.json",
                        "hash",
                        hash,
                        "signedData",
                        Map.of(
                                "hash",
                                hash,
                                "signature",
                                base64(signature.sign()),
                                "publicKey",
                                base64(pair.getPublic().getEncoded()),
                                "created",
                                NOW.toString(),
                                "software",
                                "Daylight",
                                "version",
                                "0.1.0"))));
        files.put("archive.wacz", zip(members, false));
    }

    private static PreservedRecord sole(Preserved one) {
        return one.records().getFirst();
    }

    private static String member(Preserved one) {
        return "archive/" + Path.of(one.file()).getFileName();
    }

    private void record(Ledger ledger, Stamper stamper) throws Exception {
        append(ledger, Draft.open(EventKind.CASE_OPENED, Map.of("title", "Sample case")));
        List<Object> captures = new ArrayList<>();
        List<Object> documents = new ArrayList<>();
        List<Object> passages = new ArrayList<>();
        for (Preserved one : kept) {
            captureEvents.add(capture(ledger, one));
        }
        String[] texts = {FIRST, SECOND};
        String[][] words = {{"30 service stations \uD83C\uDFE2", "21个国家"}, {"外务省 \uD83D\uDCDC: no permission"}};
        for (int i = 0; i < kept.size(); i++) {
            List<String> ids = new ArrayList<>();
            if (i < texts.length) {
                String id = "d000000000000000" + i;
                ids.add(id);
                String path = "texts/" + id + ".txt";
                files.put(path, bytes(texts[i]));
                documents.add(object(
                        "id",
                        id,
                        "capture",
                        sole(kept.get(i)).id().value(),
                        "file",
                        path,
                        "sha256",
                        Digest.of(texts[i]).hex(),
                        "extractor",
                        "html/1",
                        "masked",
                        false));
                for (String quote : words[i]) {
                    passages.add(passage(ledger, kept.get(i), id, texts[i], quote));
                }
            }
            captures.add(manifestCapture(kept.get(i), captureEvents.get(i), ids));
            String sheet = "captures/" + sole(kept.get(i)).id().value() + ".html";
            files.put(sheet, bytes("<!doctype html><title>A capture</title>"));
        }
        files.put(
                "passages.json",
                pretty(object(
                        "@context",
                        "http://www.w3.org/ns/anno.jsonld",
                        "type",
                        "AnnotationCollection",
                        "first",
                        object("type", "AnnotationPage", "items", passages))));
        Checkpoint vouched = ledger.checkpoint();
        cosignedNote = vouched.note();
        files.put("ledger/checkpoints/" + vouched.size(), bytes(vouched.note()));
        List<Object> witnesses = List.of(cosign(ledger, vouched));
        List<Object> stamps = stamp(ledger, vouched, stamper.over(bytes(vouched.note())));
        custody(ledger);
        prove(ledger, vouched);
        Checkpoint last = ledger.checkpoint();
        files.put("ledger/checkpoint", bytes(last.note()));
        manifest.putAll(object(
                "format",
                "daylight-bundle/1",
                "case",
                "Sample case",
                "origin",
                ORIGIN,
                "asOf",
                NOW.toString(),
                "size",
                last.size(),
                "root",
                last.root().hex(),
                "verifierKey",
                key.verifier().toString()));
        manifest.putAll(object(
                "captures",
                captures,
                "documents",
                documents,
                "witnesses",
                witnesses,
                "timestamps",
                stamps,
                "withheld",
                object("restrictedCaptures", 0, "heldBackFiles", 0, "maskedSpans", 0, "closedFields", 1)));
    }

    private static long append(Ledger ledger, Draft draft) {
        return ledger.append("p1", List.of(draft)).getFirst().seq();
    }

    private static long capture(Ledger ledger, Preserved one) {
        PreservedRecord record = sole(one);
        Map<String, Object> open = new HashMap<>();
        open.put("capture", record.id().value());
        open.put("file", one.file());
        open.put("fileSha256", one.fileDigest().hex());
        open.put("fileLength", one.length());
        open.put("offset", record.offset());
        open.put("payloadSha256", record.payloadDigest().hex());
        open.put("received", record.time().toEpochMilli());
        open.put("status", (long) record.status());
        if (record.mediaType() != null) {
            open.put("mediaType", record.mediaType());
        }
        return append(ledger, new Draft(EventKind.CAPTURE, open, Map.of("url", record.url(), "peer", "127.0.0.1")));
    }

    private static Map<String, @Nullable Object> manifestCapture(Preserved one, long event, List<String> documents) {
        PreservedRecord record = sole(one);
        return object(
                "id",
                record.id().value(),
                "event",
                event,
                "exhibit",
                null,
                "url",
                record.url(),
                "received",
                record.time().toString(),
                "member",
                member(one),
                "sha256",
                one.fileDigest().hex(),
                "size",
                one.length(),
                "offset",
                record.offset(),
                "payloadSha256",
                record.payloadDigest().hex(),
                "status",
                record.status(),
                "mediaType",
                record.mediaType(),
                "documents",
                documents);
    }

    private static Map<String, @Nullable Object> passage(
            Ledger ledger, Preserved one, String document, String text, String quote) {
        int from = text.indexOf(quote);
        long start = text.codePointCount(0, from);
        long end = start + quote.codePointCount(0, quote.length());
        String prefix = text.substring(text.offsetByCodePoints(from, -Math.min(4, (int) start)), from);
        String suffix = text.substring(from + quote.length(), text.offsetByCodePoints(from + quote.length(), 3));
        long seq = append(
                ledger,
                new Draft(
                        EventKind.DECISION,
                        Map.of(
                                "decision",
                                "accept",
                                "capture",
                                sole(one).id().value(),
                                "document",
                                document,
                                "start",
                                start,
                                "end",
                                end,
                                "textSha256",
                                Digest.of(text).hex()),
                        Map.of("quote", quote, "reason", "read and understood")));
        return object(
                "id",
                "urn:daylight:passage:" + seq,
                "type",
                "Annotation",
                "motivation",
                "identifying",
                "target",
                object(
                        "source",
                        sole(one).url(),
                        "selector",
                        List.of(
                                object("type", "TextQuoteSelector", "exact", quote, "prefix", prefix, "suffix", suffix),
                                object("type", "TextPositionSelector", "start", start, "end", end))),
                "daylight:capture",
                sole(one).id().value(),
                "daylight:document",
                document,
                "daylight:event",
                seq);
    }

    private Map<String, @Nullable Object> cosign(Ledger ledger, Checkpoint vouched) throws IOException {
        long seconds = NOW.getEpochSecond() + 60;
        String message = "cosignature/v1\ntime " + seconds + "\n" + vouched.signed();
        byte[] typed = join(
                new byte[] {4},
                java.util.HexFormat.of().parseHex(witness.verifier().hex()));
        MessageDigest sha = Digest.sha256();
        sha.update(bytes(WITNESS + "\n"));
        byte[] id = Arrays.copyOf(sha.digest(typed), 4);
        byte[] time = ByteBuffer.allocate(8).putLong(seconds).array();
        String line = "— " + WITNESS + " " + base64(join(id, time, witness.sign(bytes(message))));
        String witnessKey = WITNESS + "+" + java.util.HexFormat.of().formatHex(id) + "+" + base64(typed);
        files.put("ledger/checkpoints/" + vouched.size() + "." + WITNESS, bytes(vouched.note() + line + "\n"));
        long event = append(
                ledger,
                Draft.open(
                        EventKind.COSIGNATURE,
                        Map.of(
                                "role",
                                "taken",
                                "witness",
                                witnessKey,
                                "size",
                                vouched.size(),
                                "seconds",
                                seconds,
                                "line",
                                line)));
        return object(
                "name",
                WITNESS,
                "key",
                witnessKey,
                "size",
                vouched.size(),
                "event",
                event,
                "time",
                Instant.ofEpochSecond(seconds).toString());
    }

    private List<Object> stamp(Ledger ledger, Checkpoint vouched, List<Stamp> stamps) throws Exception {
        List<Object> listed = new ArrayList<>();
        List<Long> events = new ArrayList<>();
        for (Stamp stamp : stamps) {
            Map<String, Object> open = new HashMap<>(Map.of(
                    "authority",
                    stamp.authority().name(),
                    "size",
                    vouched.size(),
                    "time",
                    stamp.time().toEpochMilli(),
                    "policy",
                    TestAuthority.POLICY,
                    "algorithm",
                    "SHA-256",
                    "response",
                    stamp.response()));
            Long renews = stamp.renews() == null ? null : events.get(stamp.renews());
            if (renews != null) {
                open.put("renews", renews);
            }
            long event = append(ledger, Draft.open(EventKind.TIMESTAMP, open));
            events.add(event);
            String roots = "authorities/" + stamp.authority().name().replace(' ', '_') + ".pem";
            files.put(roots, bytes(stamp.authority().rootPem()));
            files.put("ledger/timestamps/" + event + ".tsr", stamp.bytes());
            this.stamps.put(event, stamp.bytes());
            listed.add(object(
                    "authority",
                    stamp.authority().name(),
                    "roots",
                    roots,
                    "policy",
                    TestAuthority.POLICY,
                    "size",
                    vouched.size(),
                    "event",
                    event,
                    "file",
                    "ledger/timestamps/" + event + ".tsr",
                    "time",
                    stamp.time().toString(),
                    "renews",
                    renews));
        }
        return listed;
    }

    private void custody(Ledger ledger) throws IOException {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            String id = sole(kept.get(i)).id().value();
            List<Object> steps = new ArrayList<>();
            ledger.forEach(event -> {
                if (id.equals(event.open().get("capture"))) {
                    steps.add(object(
                            "event",
                            event.seq(),
                            "time",
                            event.time().toString(),
                            "what",
                            event.kind().code(),
                            "by",
                            "p1"));
                }
            });
            all.add(object("capture", id, "steps", steps));
        }
        files.put("custody.json", pretty(all));
    }

    private void prove(Ledger ledger, Checkpoint vouched) throws IOException {
        long size = ledger.size();
        List<Object> inclusion = new ArrayList<>();
        List<Object> disclosures = new ArrayList<>();
        ledger.forEach(event -> {
            files.put("ledger/events/" + event.seq() + ".json", bytes(event.json()));
            inclusion.add(object(
                    "event",
                    event.seq(),
                    "leaf",
                    Merkle.leaf(event.json()).hex(),
                    "path",
                    hexes(ledger.prove(event.seq(), size).path())));
            ledger.privateValues(event.seq()).stream()
                    .filter(value ->
                            value.field().equals("url") || value.field().equals("quote"))
                    .forEach(value -> disclosures.add(object(
                            "event",
                            event.seq(),
                            "field",
                            value.field(),
                            "salt",
                            value.salt(),
                            "value",
                            Jcs.parse(String.valueOf(value.value())))));
        });
        List<Object> consistency = List.of(object(
                "from",
                vouched.size(),
                "path",
                hexes(ledger.proveFrom(vouched.size(), size).path())));
        files.put(
                "ledger/proofs.json",
                pretty(object(
                        "size",
                        size,
                        "root",
                        ledger.root().hex(),
                        "inclusion",
                        inclusion,
                        "consistency",
                        consistency)));
        files.put("ledger/disclosures.json", pretty(disclosures));
    }

    private static List<String> hexes(List<Digest> path) {
        return path.stream().map(Digest::hex).toList();
    }

    /** Writes digests, manifest and signature anew: what its maker, or a thief of the key, would do after a change. */
    void seal() throws IOException {
        files.keySet().removeAll(List.of("SHA256SUMS", "bundle.json", "bundle.note"));
        StringBuilder sums = new StringBuilder();
        files.forEach((path, body) ->
                sums.append(Digest.of(body).hex()).append("  ").append(path).append('\n'));
        files.put("SHA256SUMS", bytes(sums.toString()));
        Map<String, Object> listed = new TreeMap<>();
        files.forEach((path, body) ->
                listed.put(path, object("sha256", Digest.of(body).hex(), "size", body.length)));
        manifest.put("files", listed);
        byte[] json = pretty(manifest);
        files.put("bundle.json", json);
        String note = "daylight-bundle/1\n" + ORIGIN + "\n" + Digest.of(json).hex() + "\n";
        files.put("bundle.note", bytes(note + "\n" + key.signatureLine(bytes(note))));
    }

    /** Every file by its path; may be changed. */
    Map<String, byte[]> files() {
        return files;
    }

    Map<String, @Nullable Object> manifest() {
        return manifest;
    }

    String verifierKey() {
        return key.verifier().toString();
    }

    String witnessKey() {
        return String.valueOf(
                ((Map<?, ?>) ((List<?>) manifest.getOrDefault("witnesses", List.of())).getFirst()).get("key"));
    }

    /** The checkpoint that witness and authorities vouch for. */
    String cosignedNote() {
        return cosignedNote;
    }

    /** The response that an event recorded. */
    byte[] stamp(long event) {
        return stamps.getOrDefault(event, new byte[0]);
    }

    /** The members of the archive, which can be zipped anew with {@link #zip}. */
    Map<String, byte[]> members() {
        return members;
    }

    /** Writes it as a folder. */
    Path write(Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        return target;
    }

    static byte[] zip(Map<String, byte[]> members, boolean packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setTime(315_619_200_000L);
                if (!packed) {
                    CRC32 crc = new CRC32();
                    crc.update(member.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(member.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(member.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pretty(Object value) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
