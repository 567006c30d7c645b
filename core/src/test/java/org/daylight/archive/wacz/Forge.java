// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.Digest;

/** Makes WACZ files as other programs make them, right or wrong, with the platform's own ZIP writer. */
final class Forge {
    static final String URL = "http://harbour.example/";
    private static final String BODY = "<!doctype html><title>Harbour</title><p>The lantern was lit at dusk.</p>";

    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private String version = "1.1.1";
    private String profile = "data-package";
    private boolean doubled;
    private boolean deflated;

    Forge() {
        byte[] record = gzip(record(URL, BODY));
        members.put("archive/one.warc.gz", record);
        members.put("indexes/index.cdx", utf8(line(URL, 0, record.length) + "\n"));
        members.put(
                "pages/pages.jsonl",
                utf8("{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n{\"id\": \"1\", \"url\": \"" + URL
                        + "\", \"ts\": \"2022-12-05T10:00:00Z\"}\n"));
    }

    static byte[] record(String url, String body) {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
        return utf8("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2022-12-05T10:00:00Z\r\nWARC-Payload-Digest: "
                + Digest.of(body).labelled()
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + block.length()
                + "\r\n\r\n"
                + block + "\r\n\r\n");
    }

    static String line(String url, long offset, long length) {
        return new CdxLine(
                        Surt.of(url),
                        "20221205100000",
                        url,
                        "text/html",
                        200,
                        Digest.of(BODY).labelled(),
                        "",
                        "one.warc.gz",
                        offset,
                        length)
                .toString();
    }

    Forge put(String name, String text) {
        members.put(name, utf8(text));
        return this;
    }

    Forge put(String name, byte[] bytes) {
        members.put(name, bytes);
        return this;
    }

    Forge without(String name) {
        members.remove(name);
        return this;
    }

    byte[] get(String name) {
        return members.getOrDefault(name, new byte[0]);
    }

    Forge version(String version, String profile) {
        this.version = version;
        this.profile = profile;
        return this;
    }

    Forge doubled() {
        doubled = true;
        return this;
    }

    Forge deflated() {
        deflated = true;
        return this;
    }

    /** Lists and digests what is there so far. */
    Forge sealed() {
        List<String> resources = new ArrayList<>();
        members.forEach((path, bytes) -> {
            ByteArrayOutputStream fed = new ByteArrayOutputStream();
            fed.writeBytes(bytes);
            fed.writeBytes(doubled ? bytes : new byte[0]);
            String hash = Digest.of(fed.toByteArray()).hex();
            resources.add(
                    version.equals("1.0.0")
                            ? "{\"path\": \"" + path + "\", \"stats\": {\"hash\": \"" + hash + "\", \"bytes\": "
                                    + bytes.length + "}, \"hashing\": \"sha256\"}"
                            : "{\"name\": \"" + path.substring(path.lastIndexOf('/') + 1) + "\", \"path\": \"" + path
                                    + "\", \"hash\": \"sha256:" + hash + "\", \"bytes\": " + bytes.length + "}");
        });
        return put(
                "datapackage.json",
                "{\"profile\": \"" + profile + "\", \"wacz_version\": \"" + version + "\", \"resources\": ["
                        + String.join(", ", resources) + "]}");
    }

    /** Signs with a key of this curve, as {@code P1363} or {@code DER}. */
    Forge signed(String curve, String form) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            KeyPair pair = generator.generateKeyPair();
            Signature ecdsa = Signature.getInstance("SHA256withECDSA" + (form.equals("DER") ? "" : "inP1363Format"));
            ecdsa.initSign(pair.getPrivate());
            String hash = Digest.of(get("datapackage.json")).labelled();
            ecdsa.update(utf8(hash));
            return put(
                    "datapackage-digest.json",
                    "{\"path\": \"datapackage.json\", \"hash\": \"" + hash + "\", \"signedData\": {\"hash\": \"" + hash
                            + "\", \"signature\": \"" + base64(ecdsa.sign()) + "\", \"publicKey\": \""
                            + base64(pair.getPublic().getEncoded()) + "\"}}");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1990, 1, 1, 0, 0));
                if (!deflated) {
                    CRC32 crc = new CRC32();
                    crc.update(member.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(member.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    Path write(Path folder) throws IOException {
        return Files.write(Files.createTempFile(folder, "forged", ".wacz"), zip());
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
