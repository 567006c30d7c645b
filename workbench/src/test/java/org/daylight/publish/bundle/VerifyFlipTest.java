// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.archive.GzipMember;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bit flipped in each file and each WARC record in turn, removed and added files: each is named. */
class VerifyFlipTest {
    /** Loads the chosen folder once; {@code flip} checks it with one bit of one file changed. */
    private static final String LOADED = """
            new Promise(ready => input.files.length > 0 ? ready() : input.addEventListener('change', ready))
              .then(() => Promise.all([...input.files].map(async f => ({path: f.webkitRelativePath, bytes: new Uint8Array(await f.arrayBuffer())}))))
              .then(all => {
                window.base = all.map(f => ({path: f.path.replace(/^[^/]*\\//, ''), bytes: f.bytes}));
                window.flip = async (path, at, only) => {
                  const files = base.filter(f => only === undefined || only.includes(f.path)).map(f => {
                    if (f.path !== path) return {path: f.path, blob: new Blob([f.bytes])};
                    const bytes = Uint8Array.from(f.bytes);
                    bytes[at < 0 ? bytes.length >> 1 : at] ^= 1;
                    return {path, blob: new Blob([bytes])};
                  });
                  const result = await daylight.checkBundle(files);
                  const bad = result.checks.filter(c => c.state === 'fails' || c.state === 'missing');
                  return {verdict: result.verdict, items: bad.map(c => c.item)};
                };
                return base.map(f => f.path).sort();
              })""";

    private static final String OUTER = "archive.wacz";

    @TempDir
    static Path dir;

    private static VerifyBrowser browser;
    private static ExampleBundle bundle;

    @BeforeAll
    static void make() throws Exception {
        bundle = new ExampleBundle(dir.resolve("made"), Stamps.two(dir.resolve("openssl")));
        browser = new VerifyBrowser(dir.resolve("page"));
        browser.chromium()
                .evaluate("window.input = Object.assign(document.createElement('input'), {type: 'file', multiple: true,"
                        + " webkitdirectory: true}); 0");
        browser.chromium().choose("input", List.of(bundle.write(dir.resolve("folder"))));
        List<String> loaded = new ArrayList<>();
        browser.chromium().await(LOADED).forEach(path -> loaded.add(path.asText()));
        assertThat(loaded).containsExactlyInAnyOrderElementsOf(bundle.files().keySet());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static List<String> flipped(String path, long at) throws Exception {
        return flipped(new ObjectMapper().writeValueAsString(path) + ", " + at);
    }

    private static List<String> flipped(String arguments) throws Exception {
        JsonNode answer = browser.chromium().await("flip(" + arguments + ")");
        assertThat(answer.path("verdict").asText()).as(arguments).isEqualTo("altered");
        List<String> items = new ArrayList<>();
        answer.path("items").forEach(item -> items.add(item.asText()));
        return items;
    }

    @Test
    void aBitInEachFileIsNamed() throws Exception {
        List<String> named = new ArrayList<>();
        for (String path : bundle.files().keySet()) {
            if (flipped(path, -1).contains(path)) {
                named.add(path);
            }
        }
        assertThat(named).hasSize(36).containsExactlyElementsOf(bundle.files().keySet());
    }

    @Test
    void aBitInEachRecordIsNamedWithTheByteWhereTheRecordStands() throws Exception {
        byte[] wacz = bundle.files().getOrDefault(OUTER, new byte[0]);
        List<String> expected = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, byte[]> member : bundle.members().entrySet()) {
            long start = at(wacz, member.getValue());
            List<Long> offsets = member.getKey().endsWith(".gz") ? offsets(member.getValue()) : List.of();
            for (int i = 0; i + 1 < offsets.size(); i++) {
                String item = OUTER + " › " + member.getKey() + " › record at byte " + offsets.get(i);
                expected.add(item);
                List<String> items = flipped(OUTER, start + (offsets.get(i) + offsets.get(i + 1)) / 2);
                // It alone, of all records.
                if (items.contains(item)
                        && items.stream().filter(s -> s.contains("record at")).count() == 1) {
                    named.add(item);
                }
            }
        }
        assertThat(expected).hasSize(10);
        assertThat(named).isEqualTo(expected);
    }

    /** Where each gzip member starts, and where the last one ends. */
    private static List<Long> offsets(byte[] warc) throws Exception {
        Path file = java.nio.file.Files.write(dir.resolve("one.warc.gz"), warc);
        List<Long> offsets = new ArrayList<>(List.of(0L));
        try (var channel = java.nio.channels.FileChannel.open(file)) {
            while (offsets.getLast() < warc.length) {
                try (GzipMember member = new GzipMember(channel, offsets.getLast())) {
                    member.readAllBytes();
                    offsets.add(member.end());
                }
            }
        }
        return offsets;
    }

    private static long at(byte[] whole, byte[] part) {
        String text = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBitInAnyByteOfTheSignatureIsNoticed() throws Exception {
        int length = bundle.files().getOrDefault("bundle.note", new byte[0]).length;
        for (int i = 0; i < length; i++) {
            assertThat(flipped("'bundle.note', " + i + ", ['bundle.json', 'bundle.note']"))
                    .contains("bundle.note");
        }
    }

    @Test
    void aFileThatIsMissingOrWasAddedIsNamed() throws Exception {
        for (String path : bundle.files().keySet()) {
            if (path.equals("bundle.json")) {
                continue;
            }
            Map<String, byte[]> fewer = new TreeMap<>(bundle.files());
            fewer.remove(path);
            // Small files stand for the large ones, which other tests read.
            fewer.keySet().removeIf(p -> p.equals("verify.html") || p.equals(OUTER));
            VerifyBrowser.Result result = browser.check(fewer);
            assertThat(result.items("missing")).as(path).contains(path);
        }
        Map<String, byte[]> more = new TreeMap<>(bundle.files());
        more.put("texts/another.txt", new byte[] {1});
        more.put(".DS_Store", new byte[] {1});
        VerifyBrowser.Result result = browser.check(more);
        assertThat(result.items("fails")).containsExactly("texts/another.txt");
        assertThat(result.items("unchecked")).containsExactly(".DS_Store");
        assertThat(Stream.of(browser.check(Map.of("bundle.note", new byte[0]))).map(VerifyBrowser.Result::why))
                .allMatch(why -> why.startsWith("No bundle and no edition here"));
    }
}
