// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * Judges a WACZ file (WACZ 1.0.0 to 1.1.1): the container, every digest, the list of resources, the index against the
 * records and the records against the index, the pages against the index, the signature. Writes nothing but a
 * temporary file where a WARC file is packed inside.
 */
public final class WaczJudge {
    private static final int LARGEST_PACKAGE = 64 << 20;
    private static final int LARGEST_DIGEST = 4 << 20;
    private static final String ALTERED = "the member was altered, or the list belongs to another file";

    private final ZipFolder zip;
    private final RecordJudge recordJudge;
    private final Findings findings = new Findings();
    private final Map<String, Sum> sums = new HashMap<>();

    private WaczJudge(ZipFolder zip, RecordJudge recordJudge) {
        this.zip = zip;
        this.recordJudge = recordJudge;
    }

    /** What a member's bytes come to. */
    private record Sum(Digest digest, long length) {}

    /**
     * Judges a file.
     *
     * @param records judges the records of each WARC file in it, beside what is judged here
     * @throws DaylightException where the file cannot be read or is no ZIP file
     */
    public static WaczReport judge(Path file, RecordJudge records) {
        try (ZipFolder zip = ZipFolder.open(file)) {
            return new WaczJudge(zip, records).run();
        }
    }

    private WaczReport run() {
        zip.faults().forEach(findings::fault);
        zip.members().forEach(this::sum);
        String version = zip.find(DataPackage.NAME).map(this::resources).orElseGet(this::noPackage);
        WaczSignature signature =
                zip.find(DataPackage.DIGEST).map(this::signature).orElseGet(this::unsigned);
        Index index = new Index(zip, findings);
        index.read();
        Agreement agreement = new Agreement(zip, index, findings, recordJudge);
        agreement.check();
        PageLists pages = new PageLists(zip, index, findings);
        pages.check();
        signature.notes().forEach(findings::note);
        return new WaczReport(
                version,
                signature,
                zip.members().size(),
                agreement.records(),
                pages.count(),
                findings.faults(),
                findings.notes());
    }

    private void sum(ZipMember member) {
        MessageDigest sha256 = Digest.sha256();
        CRC32 crc = new CRC32();
        try {
            long length = feed(member, sha256, crc);
            if (crc.getValue() != member.crc() || length != member.size()) {
                findings.fault(
                        member.name(),
                        member.header(),
                        member.size() + " bytes with CRC-32 " + Long.toHexString(member.crc()),
                        length + " bytes with " + Long.toHexString(crc.getValue()),
                        "the member was altered or damaged");
            }
            sums.put(member.name(), new Sum(Digest.ofHash(sha256.digest()), length));
        } catch (IOException e) {
            findings.fault(
                    member.name(), member.header(), "bytes that can be unpacked", String.valueOf(e.getMessage()), "");
        }
    }

    private long feed(ZipMember member, MessageDigest sha256, CRC32 crc) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream in = zip.stream(member)) {
            for (int n; (n = in.read(buffer)) >= 0; length += n) {
                sha256.update(buffer, 0, n);
                crc.update(buffer, 0, n);
            }
        }
        return length;
    }

    private String noPackage() {
        boolean old = zip.find("webarchive.yaml").isPresent();
        findings.fault(
                DataPackage.NAME,
                -1,
                "the list of what is in it",
                old ? "webarchive.yaml, as before version 1.0.0" : "none",
                "nothing says what the members should be");
        return "";
    }

    private String resources(ZipMember member) {
        DataPackage listed;
        try {
            listed = DataPackage.parse(new String(zip.bytes(member, LARGEST_PACKAGE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            findings.fault(member.name(), member.header(), "a data package", String.valueOf(e.getMessage()), "");
            return "";
        }
        for (String complaint : listed.complaints()) {
            int bar = complaint.indexOf('|');
            findings.fault(
                    member.name(), member.header(), complaint.substring(0, bar), complaint.substring(bar + 1), "");
        }
        Set<String> seen = new HashSet<>();
        for (DataPackage.Resource resource : listed.resources()) {
            if (!seen.add(resource.path())) {
                findings.fault(member.name(), member.header(), "each path once", resource.path() + " twice", "");
            }
            resource(resource);
        }
        for (ZipMember m : zip.members()) {
            boolean own = m.name().equals(DataPackage.NAME) || m.name().equals(DataPackage.DIGEST) || m.folder();
            if (!own && !seen.contains(m.name())) {
                findings.fault(
                        m.name(), m.header(), "a line for it in " + DataPackage.NAME, "none", "nothing vouches for it");
            }
        }
        return Findings.shown(listed.version());
    }

    private void resource(DataPackage.Resource resource) {
        Optional<ZipMember> found = zip.find(resource.path());
        if (found.isEmpty()) {
            findings.fault(
                    resource.path(), -1, "the member, as " + DataPackage.NAME + " says", "none", "it was removed");
            return;
        }
        ZipMember member = found.get();
        Sum sum = sums.get(member.name());
        if (sum == null || resource.hash().isEmpty()) {
            return; // named already
        }
        if (!resource.hash().startsWith("sha256:")) {
            otherAlgorithm(resource, member);
        } else if (!sum.digest().labelled().equals(resource.hash())) {
            boolean doubled = doubled(member).equals(resource.hash());
            findings.fault(
                    member.name(),
                    member.data(),
                    resource.hash(),
                    sum.digest().labelled(),
                    doubled
                            ? "the listed digest is that of the bytes fed twice, a known defect of some writers (js-wacz):"
                                    + " the bytes are those that were written"
                            : ALTERED);
        }
        if (resource.bytes() >= 0 && resource.bytes() != sum.length()) {
            findings.fault(member.name(), member.data(), resource.bytes() + " bytes", sum.length() + " bytes", ALTERED);
        }
    }

    private void otherAlgorithm(DataPackage.Resource resource, ZipMember member) {
        String[] parts = resource.hash().split(":", 2);
        String algorithm = switch (parts[0]) {
            case "sha1", "sha-1" -> "SHA-1";
            case "sha512", "sha-512" -> "SHA-512";
            case "md5" -> "MD5";
            default -> "";
        };
        if (algorithm.isEmpty()) {
            findings.fault(
                    resource.path(), member.data(), "a digest that can be computed", "one of kind " + parts[0], "");
            return;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            feed(member, digest, new CRC32());
            String hex = java.util.HexFormat.of().formatHex(digest.digest());
            if (!hex.equals(parts[1])) {
                findings.fault(member.name(), member.data(), resource.hash(), parts[0] + ":" + hex, ALTERED);
            } else if (!algorithm.equals("SHA-512")) {
                findings.note(member.name() + ": its digest is of kind " + algorithm + ", which can be forged today");
            }
        } catch (IOException | java.security.GeneralSecurityException e) {
            findings.fault(member.name(), member.data(), resource.hash(), String.valueOf(e.getMessage()), "");
        }
    }

    private String doubled(ZipMember member) {
        MessageDigest sha256 = Digest.sha256();
        try {
            feed(member, sha256, new CRC32());
            feed(member, sha256, new CRC32());
            return Digest.ofHash(sha256.digest()).labelled();
        } catch (IOException e) {
            return ""; // named already
        }
    }

    private WaczSignature unsigned() {
        findings.note("there is no " + DataPackage.DIGEST + ": nothing vouches for " + DataPackage.NAME
                + " itself, and nobody signed");
        return WaczSignature.NONE;
    }

    private WaczSignature signature(ZipMember member) {
        JsonNode root;
        try {
            root = Json.object(new String(zip.bytes(member, LARGEST_DIGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            findings.fault(member.name(), member.header(), "a digest as JSON", String.valueOf(e.getMessage()), "");
            return WaczSignature.NONE;
        }
        String path = root.path("path").asText("");
        String hash = root.path("hash").asText("");
        if (!path.equals(DataPackage.NAME)) {
            findings.fault(member.name(), member.header(), "path " + DataPackage.NAME, "\"" + path + "\"", "");
        }
        Sum sum = sums.get(DataPackage.NAME);
        if (sum != null && !sum.digest().labelled().equals(hash)) {
            findings.fault(
                    DataPackage.NAME,
                    -1,
                    hash.isEmpty() ? "a digest of it" : hash,
                    sum.digest().labelled(),
                    ALTERED);
        }
        JsonNode signed = root.path("signedData");
        if (!signed.isObject()) {
            findings.note("nobody signed it: whoever alters a member can alter the digests with it");
            return WaczSignature.NONE;
        }
        if (!signed.path("hash").asText("").equals(hash)) {
            findings.fault(
                    member.name(),
                    member.header(),
                    "a signature over " + hash,
                    "one over " + signed.path("hash").asText("nothing"),
                    "the signature belongs to another file");
        }
        WaczSignature signature = SignatureCheck.of(signed);
        if (signature.state() == WaczSignature.State.BROKEN) {
            findings.fault(
                    member.name(),
                    member.header(),
                    "a signature that belongs to the digest and its key",
                    "one that does not",
                    "the digest, the key or the signature was altered");
        }
        return signature;
    }
}
