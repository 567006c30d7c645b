// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.daylight.DaylightException;
import org.daylight.fixture.Java;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed and a disk that is full leave an index that searches, or is made again. */
class IndexCrashTest {
    private static final int ITEMS = 400;

    @TempDir
    private Path folder;

    private static Stream<Pending> items(String word) {
        return IntStream.range(0, ITEMS)
                .mapToObj(n -> Pending.of(Items.page("p" + n, "en", "", word + " number " + n)));
    }

    /** Updates an index again and again, a line each, until it is killed. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] args) {
            try (SearchIndex index = SearchIndex.open(Path.of(args[0]), Concepts.shipped())) {
                for (int round = 0; round < 10_000; round++) {
                    String word = round % 2 == 0 ? "harbours" : "rivers";
                    index.update(Integer.toString(round), () -> items(word), n -> {});
                    System.out.println(round);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aKilledProcessLeavesItsLastWholeState(int rounds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Java.command(List.of(), Endless.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long told = -1;
        try (BufferedReader lines = process.inputReader()) {
            while (told < rounds) {
                told = Long.parseLong(lines.readLine());
            }
        } finally {
            // SIGKILL, in the middle of the next round: nothing is closed, no lock is given back.
            process.destroyForcibly();
            process.waitFor();
        }
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped())) {
            assertThat(index.notes()).isEmpty();
            assertThat(Long.parseLong(index.stamp())).isGreaterThanOrEqualTo(told);
            boolean even = Long.parseLong(index.stamp()) % 2 == 0;
            Found found = index.finder().find(Ask.of(even ? "harbour" : "river"), 0, 10);
            assertThat(found.pages()).isEqualTo(ITEMS);
            assertThat(index.finder()
                            .find(Ask.of(even ? "river" : "harbour"), 0, 10)
                            .pages())
                    .isZero();
            assertThat(index.update("after", () -> items("bridges"), n -> {})).isEqualTo(ITEMS);
            assertThat(index.finder().find(Ask.of("bridge"), 0, 10).pages()).isEqualTo(ITEMS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 5_000, 20_000})
    void aFullDiskKeepsWhatWasAndIsWrittenOnceThereIsRoom(int room) throws IOException {
        try (SearchIndex index = Items.index(folder, Items.page("a", "en", "", "the old harbour"))) {
            assertThat(index.size()).isOne();
        }
        FullDisk disk = new FullDisk(FSDirectory.open(folder), room);
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped(), f -> disk)) {
            assertThatThrownBy(() -> index.update("two", () -> items("harbours"), n -> {}))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("is the disk full")
                    .hasMessageNotContaining("\n");
            assertThat(index.stamp()).isEqualTo("one");
            assertThat(Items.ids(index.finder().find(Ask.of("old harbour"), 0, 10)))
                    .containsExactly("a");
        }
        try (SearchIndex index = SearchIndex.open(folder, Concepts.shipped())) {
            assertThat(index.notes()).isEmpty();
            assertThat(Items.ids(index.finder().find(Ask.of("old harbour"), 0, 10)))
                    .containsExactly("a");
            index.update("two", () -> items("harbours"), n -> {});
            assertThat(index.finder().find(Ask.of("harbour"), 0, 10).pages()).isEqualTo(ITEMS);
            try (Stream<Path> files = Files.list(folder)) {
                List<String> names = files.map(f -> f.getFileName().toString()).toList();
                assertThat(names).noneMatch(n -> n.startsWith("pending_"));
            }
        }
    }

    /** A folder on a disk on which so many bytes are left. */
    private static final class FullDisk extends FilterDirectory {
        private long room;

        FullDisk(Directory in, long room) {
            super(in);
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return limited(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return limited(super.createTempOutput(prefix, suffix, context));
        }

        private synchronized void take(long bytes) throws IOException {
            if (room < bytes) {
                throw new IOException("No space left on device");
            }
            room -= bytes;
        }

        private IndexOutput limited(IndexOutput out) {
            return new FilterIndexOutput("limited", out.getName(), out) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] b, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(b, offset, length);
                }
            };
        }
    }
}
