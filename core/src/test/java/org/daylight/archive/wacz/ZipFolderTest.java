// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that were made to deceive, or cut off anywhere. */
class ZipFolderTest {
    @TempDir
    private Path temp;

    private List<String> faults(byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve("a.zip"), bytes);
        try (ZipFolder zip = ZipFolder.open(file)) {
            return zip.faults().stream().map(f -> f.item() + ": " + f.found()).toList();
        }
    }

    private static byte[] altered(byte[] bytes, Consumer<ByteBuffer> change) {
        byte[] copy = bytes.clone();
        change.accept(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN));
        return copy;
    }

    private static int directory(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
    }

    @Test
    void anHonestFileHasNoFault() throws IOException {
        assertThat(faults(new Forge().zip())).isEmpty();
        assertThat(faults(new Forge().deflated().zip())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a\\b", "C:x", "a//b", "./a", "a/../../b"})
    void pathsThatLeadOutAreNamed(String name) throws IOException {
        assertThat(faults(new Forge().put(name, "x").zip()))
                .singleElement()
                .asString()
                .contains("leads out");
    }

    @Test
    void aSecondMemberOfOneNameIsNamed() throws IOException {
        byte[] zip = new Forge().put("indexes/INDEX.cdx", "x").zip();
        assertThat(faults(zip)).singleElement().asString().contains("a second one");
    }

    @Test
    void aLocalHeaderThatSaysAnotherNameIsNamed() throws IOException {
        byte[] zip = new Forge().zip();
        assertThat(faults(altered(zip, b -> b.put(30, (byte) 'b')))).anyMatch(f -> f.contains("another name"));
        assertThat(faults(altered(zip, b -> b.put(14, (byte) (b.get(14) ^ 1)))))
                .anyMatch(f -> f.contains("another name"));
    }

    @Test
    void membersThatShareBytesAreNamed() throws IOException {
        byte[] zip = new Forge().zip();
        int first = directory(zip);
        // The second entry of the directory is made a twin of the first.
        int length = 46 + ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getShort(first + 28);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, first + length);
        out.write(zip, first, zip.length - first);
        byte[] twin = altered(out.toByteArray(), b -> {
            int end = b.capacity() - 22;
            b.putShort(end + 8, (short) 4).putShort(end + 10, (short) 4).putInt(end + 12, end - first);
        });
        assertThat(faults(twin)).anyMatch(f -> f.contains("another one has too"));
        assertThatThrownBy(() -> WaczArchives.of(temp.resolve("a.zip"))).isInstanceOf(DaylightException.class);
    }

    @Test
    void bytesThatNoMemberOwnsAreNamed() throws IOException {
        byte[] zip = new Forge().zip();
        int first = directory(zip);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, first);
        out.writeBytes(new byte[10]);
        out.write(zip, first, zip.length - first);
        assertThat(faults(altered(out.toByteArray(), b -> b.putInt(b.capacity() - 6, first + 10))))
                .singleElement()
                .asString()
                .contains("no member owns");
    }

    @Test
    void aCommentIsNamed() throws IOException {
        byte[] zip = Arrays.copyOf(new Forge().zip(), new Forge().zip().length + 5);
        assertThat(faults(altered(zip, b -> b.putShort(b.capacity() - 7, (short) 5))))
                .singleElement()
                .asString()
                .contains("nothing vouches for");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("archive/bomb.warc"));
            zip.write(new byte[5_000_000]);
        }
        byte[] bytes = out.toByteArray();
        int first = directory(bytes);
        Path honest = Files.write(temp.resolve("honest.wacz"), bytes);
        assertThat(WaczJudge.judge(honest, RecordJudge.NONE).faults()).isNotEmpty();
        // It declares a thousandth of what comes out, and then a thousand times as much.
        for (int size : new int[] {5000, 2_000_000_000}) {
            Path file = Files.write(temp.resolve(size + ".wacz"), altered(bytes, b -> b.putInt(first + 24, size)));
            try (ZipFolder zip = ZipFolder.open(file)) {
                ZipMember member = zip.members().isEmpty()
                        ? new ZipMember("x", 8, 0, 5000, size, 0, 47)
                        : zip.members().getFirst();
                assertThatThrownBy(() -> zip.stream(member).transferTo(java.io.OutputStream.nullOutputStream()))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("expand");
            }
        }
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedInOneLine() throws IOException {
        byte[] zip = new Forge().sealed().zip();
        for (int length = 0; length < zip.length; length += 7) {
            Path file = Files.write(temp.resolve("cut.wacz"), Arrays.copyOf(zip, length));
            assertThatThrownBy(() -> WaczJudge.judge(file, RecordJudge.NONE))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void anyAlteredByteIsSurvivedAndAllButTheHarmlessAreNamed() throws IOException {
        byte[] zip = new Forge().sealed().signed("secp256r1", "P1363").zip();
        int directory = directory(zip);
        Path file = temp.resolve("flipped.wacz");
        for (int i = 0; i < zip.length; i++) {
            int at = i;
            Files.write(file, altered(zip, b -> b.put(at, (byte) (b.get(at) ^ 0x20))));
            assertThatCode(() -> {
                        WaczReport report;
                        try {
                            report = WaczJudge.judge(file, RecordJudge.NONE);
                        } catch (DaylightException e) {
                            return; // refused as a whole
                        }
                        if (at < directory && report.sound()) {
                            // Only what no reader looks at: the version that is needed to extract.
                            assertThat(versionOf(zip, at)).as("byte %d", at).isTrue();
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static boolean versionOf(byte[] zip, int at) {
        for (int header : new int[] {at - 4, at - 5}) {
            if (header >= 0
                    && ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(header) == 0x04034b50) {
                return true;
            }
        }
        return false;
    }
}
