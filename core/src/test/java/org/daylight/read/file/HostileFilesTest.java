// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.daylight.DaylightException;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.api.Test;

/** Files made to exhaust a reader, and files that are broken: each is refused in one line, soon, and in little memory. */
class HostileFilesTest {
    private static void refused(String name, byte[] bytes, String... words) {
        long before = System.nanoTime();
        assertThatThrownBy(() -> new Extractor().extract(Resource.file(name, bytes)))
                .isExactlyInstanceOf(DaylightException.class)
                .hasMessageContainingAll(words)
                .hasMessageEndingWith(": kept as a capture, unread")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }

    private static byte[] deflated(long zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) ' ');
            for (long left = zeros; left > 0; left -= chunk.length) {
                packed.write(chunk);
            }
        }
        return out.toByteArray();
    }

    /** A PDF file of these objects. */
    private static byte[] pdf(Object... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.write(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            if (objects[i] instanceof byte[] stream) {
                out.write(("<</Length " + stream.length + "/Filter/FlateDecode>>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.write(stream);
                out.write("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write(String.valueOf(objects[i]).getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = out.size();
        table.append("trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        out.write(table.toString().getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    @Test
    void streamThatUnpacksToGigabytes() throws IOException {
        refused(
                "bomb.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R>>",
                        deflated(300_000_000L)),
                "unpacks to more than");
    }

    @Test
    void treeOfPagesThatLeadsBackIntoItself() throws IOException {
        refused(
                "cycle.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>",
                        "<</Type/Pages/Kids[2 0 R]>>"),
                "has no pages");
    }

    @Test
    void moreCopiesOfAPageThanAreRead() throws IOException {
        StringBuilder kids = new StringBuilder();
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            kids.append("<</Type/Page/MediaBox[0 0 9 9]/N ").append(i).append(">>");
        }
        pages.append("<</Type/Pages/Count 4000/Kids[").append(kids).append("]>>");
        refused("book.pdf", pdf("<</Type/Catalog/Pages 2 0 R>>", pages), "pages that are read");
    }

    @Test
    void formThatDrawsItselfTwiceAtEachLevel() throws IOException {
        int levels = 60;
        Object[] objects = new Object[4 + levels];
        objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
        objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        objects[2] =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>";
        objects[3] = stream("", "/A Do /A Do");
        for (int i = 0; i < levels; i++) {
            int next = Math.min(i + 6, levels + 4);
            objects[4 + i] = stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A " + next + " 0 R>>>>",
                    "/A Do /A Do");
        }
        refused("forms.pdf", pdf(objects), "draws more than can be read");
    }

    private static String stream(String fields, String words) {
        return "<<" + fields + "/Length " + words.length() + ">>\nstream\n" + words + "\nendstream";
    }

    @Test
    void encryptedWithAPassword() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            pdf.lines(60, 120, "Secret words.");
            pdf.pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            refused("locked.pdf", pdf.bytes(), "encrypted with a password");
        }
    }

    @Test
    void cutAtEveryHundredthByte() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            byte[] whole = pdf.lines(60, 120, "A few words.").bytes();
            for (int i = 10; i < whole.length; i += Math.max(1, whole.length / 20)) {
                byte[] cut = Arrays.copyOf(whole, i);
                try {
                    new Extractor().extract(Resource.file("cut.pdf", cut));
                } catch (DaylightException e) {
                    assertThat(e.getMessage()).startsWith("cut.pdf ").doesNotContain("\n");
                }
            }
        }
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void documentThatUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'><w:body>".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 150; i++) {
                zip.write(chunk);
            }
        }
        refused("bomb.docx", out.toByteArray(), "unpacks to more than can be read");
    }

    @Test
    void documentOfMillionsOfElements() throws IOException {
        refused(
                "crumbs.docx",
                docx("<w:document xmlns:w='w'><w:body>" + "<w:p/>".repeat(4_100_000)),
                "holds more text than can be read");
    }

    @Test
    void documentWithEntitiesFromOutside() throws IOException {
        refused(
                "entities.docx",
                docx(
                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='w'><w:body><w:p><w:r>"
                                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>"),
                "declares a document type");
    }

    @Test
    void documentNestedWithoutEnd() throws IOException {
        refused("deep.docx", docx("<w:document xmlns:w='w'>" + "<w:tbl>".repeat(1_000_000)), "nested more than");
    }

    @Test
    void zipThatIsNoDocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        refused("a.zip", out.toByteArray(), "no document that has a reader");
        refused("b.zip", Arrays.copyOf(out.toByteArray(), 40), "is no ZIP file that can be read");
    }

    @Test
    void tenThousandPartsWithinEachOther() {
        StringBuilder mail = new StringBuilder("From: a@example.org\nMIME-Version: 1.0\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        refused("deep.eml", mail.toString().getBytes(StandardCharsets.US_ASCII), "nested more than");
    }

    @Test
    void tenThousandPartsBesideEachOther() {
        String mail = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nword\n".repeat(10_000);
        refused("wide.eml", mail.getBytes(StandardCharsets.US_ASCII), "more than 2000 parts");
    }

    @Test
    void webArchiveWithoutItsPage() {
        String mail = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://example.org/
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary=b

                --b
                Content-Type: image/png

                abc
                --b--
                """;
        refused("a.mhtml", mail.getBytes(StandardCharsets.US_ASCII), "MHTML without a page");
    }

    @Test
    void pictureLargerThanAnyWall() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = {'I', 'H', 'D', 'R', 0, 1, (byte) 0x86, (byte) 0xa0, 0, 1, (byte) 0x86, (byte) 0xa0, 8, 2, 0, 0, 0
        };
        CRC32 crc = new CRC32();
        crc.update(head);
        out.write(new byte[] {0, 0, 0, 13});
        out.write(head);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (crc.getValue() >> shift));
        }
        refused("wall.png", out.toByteArray(), "100000 by 100000 pixels");
    }

    @Test
    void pictureThatIsNone() {
        refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3}, "a.png");
        refused("a.webp", "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), "save it as PNG");
    }

    @Test
    void fileHeavierThanIsRead() {
        byte[] bytes = new byte[65_000_000];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        refused("heavy.pdf", bytes, "65000000 bytes");
    }
}
