// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.Digest;
import org.daylight.ledger.Merkle;

/**
 * Verifies the proofs of transparency-dev/merkle: each holds or fails as its file says. The folder holds {@code inclusion/}
 * and {@code consistency/}.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/MerkleVectors.java FOLDER}
 */
class MerkleVectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: MerkleVectors FOLDER");
        }
        int wrong = run(Path.of(args[0], "inclusion")) + run(Path.of(args[0], "consistency"));
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " vectors are not judged as they say");
        }
    }

    private static int run(Path folder) throws IOException {
        int right = 0;
        int refused = 0;
        List<Path> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode vector = JSON.readTree(file.toFile());
                boolean holds = vector.has("leafIdx") ? inclusion(vector) : consistency(vector);
                boolean mustFail = vector.path("wantErr").asBoolean();
                if (holds == mustFail) {
                    wrong.add(file);
                } else {
                    right++;
                    refused += mustFail ? 1 : 0;
                }
            }
        }
        System.out.println(folder.getFileName() + ": " + right + " of " + (right + wrong.size())
                + " as they say, " + refused + " of them refused");
        wrong.forEach(file -> System.out.println("WRONG " + file));
        return wrong.size();
    }

    private static boolean inclusion(JsonNode v) throws IOException {
        // A leaf or a root of another length cannot even be said with our types.
        return v.path("leafHash").binaryValue().length == 32
                && v.path("root").binaryValue().length == 32
                && Merkle.included(
                v.path("leafIdx").asLong(),
                v.path("treeSize").asLong(),
                digest(v.path("leafHash")),
                path(v),
                digest(v.path("root")));
    }

    private static boolean consistency(JsonNode v) throws IOException {
        return Merkle.consistent(
                v.path("size1").asLong(),
                v.path("size2").asLong(),
                digest(v.path("root1")),
                digest(v.path("root2")),
                path(v));
    }

    private static List<Digest> path(JsonNode v) throws IOException {
        List<Digest> path = new ArrayList<>();
        for (JsonNode hash : v.path("proof")) {
            path.add(digest(hash));
        }
        return path;
    }

    /** What has not 32 bytes is no hash: a stand-in, equal for equal bytes, takes its place and fits nothing else. */
    private static Digest digest(JsonNode base64) throws IOException {
        byte[] bytes = base64.isNull() ? new byte[0] : base64.binaryValue();
        return bytes.length == 32 ? Digest.ofHash(bytes) : Digest.of("no hash: " + base64.asText());
    }
}
