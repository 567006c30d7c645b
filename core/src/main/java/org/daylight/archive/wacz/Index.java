// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.daylight.Digest;

/** The CDXJ lines of a WACZ file, plain or in compressed blocks of which an {@code .idx} file says where they stand. */
final class Index {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_LINES = 2_000_000;
    private static final String FOLDER = "indexes/";

    private final ZipFolder zip;
    private final Findings findings;
    private final Map<String, Map<Long, List<CdxLine>>> lines = new HashMap<>();
    private final Map<String, Set<String>> times = new HashMap<>();
    private int count;

    Index(ZipFolder zip, Findings findings) {
        this.zip = zip;
        this.findings = findings;
    }

    /** The lines of a WARC file by the offset that they name; what is taken out of it is settled. */
    Map<Long, List<CdxLine>> lines(String filename) {
        return lines.getOrDefault(filename, new HashMap<>());
    }

    /** The WARC files that lines name. */
    Set<String> filenames() {
        return lines.keySet();
    }

    /** When an address was archived, fourteen digits each. */
    Set<String> times(String url) {
        return times.getOrDefault(url, Set.of());
    }

    /** Whether all lines are held, so that what is missing among them is missing. */
    boolean whole() {
        return count <= MOST_LINES;
    }

    void read() {
        List<ZipMember> plain = new ArrayList<>();
        List<ZipMember> packed = new ArrayList<>();
        List<ZipMember> blocks = new ArrayList<>();
        for (ZipMember m : zip.members()) {
            if (m.name().startsWith(FOLDER)) {
                if (m.name().endsWith(".cdx") || m.name().endsWith(".cdxj")) {
                    plain.add(m);
                } else if (m.name().endsWith(".cdx.gz") || m.name().endsWith(".cdxj.gz")) {
                    packed.add(m);
                } else if (m.name().endsWith(".idx")) {
                    blocks.add(m);
                }
            }
        }
        if (plain.isEmpty() && packed.isEmpty()) {
            findings.fault(FOLDER + "index.cdx", -1, "an index", "none", "without one nothing can be replayed");
        }
        if (!packed.isEmpty() && blocks.isEmpty()) {
            findings.fault(
                    FOLDER + "index.idx",
                    -1,
                    "the places of the blocks of " + packed.getFirst().name(),
                    "none",
                    "without them no viewer finds anything in the index");
        }
        plain.forEach(m -> lines(m, false));
        packed.forEach(m -> lines(m, true));
        blocks.forEach(this::blocks);
    }

    private void lines(ZipMember member, boolean packed) {
        String before = "";
        long number = 0;
        try (InputStream stream = zip.stream(member);
                BufferedInputStream in =
                        new BufferedInputStream(packed ? new GZIPInputStream(stream) : stream, 1 << 16)) {
            for (String line; (line = line(in)) != null; ) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                add(member, number, line);
                if (packed && Arrays.compareUnsigned(bytes(before), bytes(line)) > 0) {
                    findings.fault(
                            member.name() + " line " + number,
                            -1,
                            "lines in order",
                            "one that belongs before the last",
                            "a search by halves would miss it");
                }
                before = line;
            }
        } catch (IOException e) {
            findings.fault(
                    member.name() + " behind line " + number,
                    member.data(),
                    "an index",
                    String.valueOf(e.getMessage()),
                    "");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(ZipMember member, long number, String text) {
        try {
            CdxLine line = CdxLine.parse(text);
            count++;
            if (count > MOST_LINES) {
                if (count == MOST_LINES + 1) {
                    findings.note(member.name() + " has more than " + MOST_LINES
                            + " lines: those behind were not held against the records");
                }
                return;
            }
            lines.computeIfAbsent(line.filename(), f -> new HashMap<>())
                    .computeIfAbsent(line.offset(), o -> new ArrayList<>(1))
                    .add(line);
            times.computeIfAbsent(line.url(), u -> new HashSet<>(2)).add(line.timestamp());
            if (line.key().indexOf(')') >= 0 && !Surt.of(line.url()).equals(line.key())) {
                findings.note(
                        member.name() + " line " + number + ": its key is not the one that browsers' viewers compute");
            }
        } catch (ProtocolException e) {
            findings.fault(
                    member.name() + " line " + number,
                    member.data(),
                    "a line of an index",
                    String.valueOf(e.getMessage()),
                    "");
        }
    }

    /** The next line without its end; null behind the last. */
    static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == LONGEST_LINE * 16) {
                throw new ProtocolException("a line is longer than " + LONGEST_LINE * 16 + " bytes");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Each block starts where the list says, begins with the line that it says, and has the digest that it says. */
    private void blocks(ZipMember member) {
        long number = 0;
        String filename = "";
        try (BufferedInputStream in = new BufferedInputStream(zip.stream(member))) {
            for (String line; (line = line(in)) != null; ) {
                number++;
                int brace = line.indexOf(" {");
                if (brace < 0) {
                    continue; // the older form with tabs says no digest
                }
                JsonNode json = Json.object(line.substring(brace + 1));
                if (line.startsWith("!meta")) {
                    filename = json.path("filename").asText("");
                    continue;
                }
                String file = FOLDER + json.path("filename").asText(filename);
                block(member, number, line.substring(0, brace), file, json);
            }
        } catch (IOException e) {
            findings.fault(
                    member.name() + " behind line " + number,
                    member.data(),
                    "places of blocks",
                    String.valueOf(e.getMessage()),
                    "");
        }
    }

    private void block(ZipMember list, long number, String prefix, String file, JsonNode json) throws IOException {
        String item = list.name() + " line " + number;
        long offset = json.path("offset").asLong(-1);
        long length = json.path("length").asLong(-1);
        ZipMember index = zip.find(file).orElse(null);
        if (index == null || offset < 0 || length < 0 || offset + length > index.size()) {
            findings.fault(item, list.data(), "a block inside " + file, "none there", "");
            return;
        }
        if (!index.stored()) {
            findings.note(item + ": " + file + " is packed, so its block was not looked at");
            return;
        }
        long from = index.data() + offset;
        String stated = json.path("digest").asText("");
        if (!stated.isEmpty()) {
            MessageDigest sha256 = Digest.sha256();
            byte[] buffer = new byte[1 << 14];
            InputStream in = new ZipFolder.RangeStream(zip.channel(), from, from + length);
            for (int n; (n = in.read(buffer)) >= 0; ) {
                sha256.update(buffer, 0, n);
            }
            String found = Digest.ofHash(sha256.digest()).labelled();
            if (!found.equals(stated)) {
                findings.fault(
                        item, from, stated, found, "the block was altered, or the list belongs to another index");
            }
        }
        try (BufferedInputStream in = new BufferedInputStream(
                new GZIPInputStream(new ZipFolder.RangeStream(zip.channel(), from, from + length)))) {
            String first = line(in);
            if (first == null || !first.startsWith(prefix)) {
                findings.fault(item, from, "a block that begins with " + prefix, String.valueOf(first), "");
            }
        }
    }
}
