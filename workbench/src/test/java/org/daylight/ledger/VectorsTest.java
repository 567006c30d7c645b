// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code spec/vectors/ledger.json}, which was made by another program. */
class VectorsTest {
    private final Map<?, ?> vectors = vectors();

    private static Map<?, ?> vectors() {
        try {
            Path here = Path.of("").toAbsolutePath();
            Path root = Files.exists(here.resolve("spec")) ? here : here.resolveSibling("");
            return (Map<?, ?>) parse(Files.readString(root.resolve("spec/vectors/ledger.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object parse(String json) {
        Object value = Jcs.parse(json);
        assertThat(value).isNotNull();
        return java.util.Objects.requireNonNull(value);
    }

    private List<Map<?, ?>> all(String name) {
        List<Map<?, ?>> all = new ArrayList<>();
        ((List<?>) in(vectors, name)).forEach(item -> all.add((Map<?, ?>) item));
        assertThat(all).as(name).isNotEmpty();
        return all;
    }

    private static Object in(Map<?, ?> map, String name) {
        return java.util.Objects.requireNonNull(map.get(name), name);
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) in(map, name);
    }

    private static long number(Map<?, ?> map, String name) {
        return (Long) in(map, name);
    }

    private static List<Digest> digests(Map<?, ?> map, String name) {
        return ((List<?>) in(map, name))
                .stream().map(hex -> new Digest((String) hex)).toList();
    }

    private List<Digest> leaves() {
        return all("events").stream()
                .map(event -> new Digest(text(event, "leaf")))
                .toList();
    }

    private Digest root(long size) {
        return Ledgers.naiveRoot(leaves().subList(0, (int) size));
    }

    @Test
    void eventsCommitmentsLeavesAndRoots() {
        Frontier frontier = new Frontier();
        String origin = text(vectors, "origin");
        for (Map<?, ?> event : all("events")) {
            Map<String, Digest> committed = new TreeMap<>();
            ((Map<?, ?>) in(event, "private")).forEach((field, secret) -> {
                Map<?, ?> map = (Map<?, ?>) secret;
                byte[] salt = HexFormat.of().parseHex(text(map, "salt"));
                String value = Jcs.write(in(map, "value"));
                assertThat(value).isEqualTo(text(map, "jcs"));
                committed.put((String) field, PrivateValue.commitment(salt, value));
                assertThat(committed.get((String) field)).isEqualTo(new Digest(text(map, "commitment")));
            });
            Map<String, Object> open = new TreeMap<>();
            ((Map<?, ?>) in(event, "open")).forEach((field, value) -> open.put((String) field, value));
            Instant time = Instant.ofEpochMilli(number(event, "time"));
            EventKind kind = EventKind.of(text(event, "kind"));
            String json = EventJson.write(origin, frontier.size(), time, kind, text(event, "actor"), open, committed);
            assertThat(json).isEqualTo(text(event, "json"));
            assertThat(EventJson.read(origin, frontier.size(), json))
                    .isEqualTo(new Event(frontier.size(), time, kind, text(event, "actor"), open, committed, json));
            assertThat(Merkle.leaf(json).hex()).isEqualTo(text(event, "leaf"));
            frontier.append(Merkle.leaf(json), (level, position, hash) -> hash);
            assertThat(frontier.root().hex()).isEqualTo(text(event, "rootAfter"));
        }
    }

    @Test
    void keyAndCheckpoints(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key.pem");
        Map<?, ?> stated = (Map<?, ?>) in(vectors, "key");
        String origin = text(vectors, "origin");
        SigningKey.create(file, origin);
        Files.writeString(file, text(stated, "pem"));
        SigningKey key = SigningKey.load(file, origin);
        assertThat(key.verifier().toString()).isEqualTo(text(stated, "verifier"));
        for (Map<?, ?> checkpoint : all("checkpoints")) {
            Digest root = new Digest(text(checkpoint, "root"));
            assertThat(Checkpoint.sign(origin, number(checkpoint, "size"), root, key))
                    .isEqualTo(Checkpoint.parse(text(checkpoint, "note")));
            assertThat(Checkpoint.parse(text(checkpoint, "note")).signedBy(key.verifier()))
                    .isTrue();
        }
    }

    @Test
    void proofs() {
        Merkle.Nodes nodes = (level, position) ->
                Ledgers.naiveRoot(leaves().subList((int) (position << level), (int) ((position + 1) << level)));
        for (Map<?, ?> proof : all("inclusion")) {
            var stated = new InclusionProof(number(proof, "seq"), number(proof, "size"), digests(proof, "path"));
            assertThat(Merkle.prove(stated.seq(), stated.size(), nodes)).isEqualTo(stated);
            assertThat(stated.holds(leaves().get((int) stated.seq()), root(stated.size())))
                    .isTrue();
        }
        for (Map<?, ?> proof : all("consistency")) {
            var stated =
                    new ConsistencyProof(number(proof, "oldSize"), number(proof, "newSize"), digests(proof, "path"));
            assertThat(Merkle.proveFrom(stated.oldSize(), stated.newSize(), nodes))
                    .isEqualTo(stated);
            assertThat(stated.holds(root(stated.oldSize()), root(stated.newSize())))
                    .isTrue();
        }
    }

    @Test
    void tiles() {
        List<Rows.Stored> events = all("events").stream()
                .map(event -> new Rows.Stored(0, text(event, "json")))
                .toList();
        for (Map<?, ?> tile : all("tiles")) {
            byte[] bytes = text(tile, "level").equals("entries") ? Tiles.entries(events) : Tiles.hashes(leaves());
            assertThat(Digest.of(bytes).hex()).isEqualTo(text(tile, "sha256"));
        }
        for (Map<?, ?> tile : all("tilePaths")) {
            assertThat(Tiles.path(text(tile, "level"), number(tile, "number"), (int) number(tile, "width")))
                    .isEqualTo(text(tile, "path"));
        }
    }

    @Test
    void refusedJson() {
        for (Object json : (List<?>) in(vectors, "refused")) {
            assertThatThrownBy(() -> Jcs.parse((String) json)).as("%s", json).isInstanceOf(DaylightException.class);
        }
    }
}
