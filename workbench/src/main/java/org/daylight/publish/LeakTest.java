// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Looks for strings that must not be published in every file of a folder: in names and bytes, after entities,
 * percent-encoding and escapes were read, tags taken out, gzip members, ZIP members and WARC payloads opened. Spellings are brought
 * together by {@link Folding}. What cannot be opened within the limits is refused, never passed.
 *
 * <p>Not for several threads at once.
 *
 * <p>A name in a picture, a PDF or another archive is not seen: editions hold none that were not made from masked text.
 */
public final class LeakTest {
    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 1 << 13;
    private static final long LARGEST = 1L << 31;
    private static final int LARGEST_PAYLOAD = 1 << 28;
    private static final List<String> CHARSETS = List.of(
            "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1251", "windows-1255", "windows-1256");
    private final Needles needles;
    /** One for all that is read: an edition has thousands of small files. */
    private final byte[] buffer = new byte[CHUNK + OVERLAP];

    /** @param forbidden what must not stand anywhere; one below two letters or digits cannot be looked for */
    public LeakTest(Collection<String> forbidden) {
        needles = new Needles(forbidden);
    }

    /** How many strings are looked for. */
    public int tested() {
        return needles.tested();
    }

    /** How many are too short to be looked for. */
    public int tooShort() {
        return needles.tooShort();
    }

    /**
     * Every place where one of them stands, ordered by file and offset.
     *
     * @throws DaylightException where a file cannot be read or opened within the limits
     */
    public List<Leak> scan(Path folder) {
        Set<Leak> leaks = new TreeSet<>();
        if (needles.none()) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.filter(p -> !p.equals(folder)).sorted().toList();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                String name = folder.relativize(file).toString().replace('\\', '/');
                // A name that leaks is not repeated: its place in the order of all names stands for it.
                name(file, "#" + (i + 1), leaks);
                if (Files.isRegularFile(file)) {
                    file(file, name, leaks);
                }
            }
        } catch (IOException e) {
            throw new DaylightException("leak test: " + folder + " cannot be read; nothing may be published", e);
        }
        return List.copyOf(leaks);
    }

    private void name(Path file, String standIn, Set<Leak> leaks) {
        byte[] bytes = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
        Located text = Located.utf8(bytes, bytes.length);
        needles.find(text, at -> leaks.add(new Leak(standIn, -1, "name")));
        needles.find(text.decoded(), at -> leaks.add(new Leak(standIn, -1, "name")));
    }

    private void file(Path file, String name, Set<Leak> leaks) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(8);
            byte[] head = in.readNBytes(5);
            in.reset();
            boolean gzip = head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
                zip(file, name, leaks);
            }
            if (!gzip) {
                stream(in, name, leaks);
            } else {
                gzip(in, name + "!", leaks);
            }
            if (gzip ? startsWarc(file) : "WARC/".equals(new String(head, StandardCharsets.ISO_8859_1))) {
                warc(file, name + "!", leaks);
            }
        }
    }

    /** Each member beside the archive, one at a time: its name, and what is in it. */
    private void zip(Path file, String name, Set<Leak> leaks) throws IOException {
        Path member = file.resolveSibling("." + file.getFileName() + ".member");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            int number = 0;
            for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
                String inside = name + "!#" + ++number;
                byte[] called = entry.getName().getBytes(StandardCharsets.UTF_8);
                stream(new ByteArrayInputStream(called), inside, leaks);
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(member)) {
                    long left = LARGEST;
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        left -= n;
                        if (left < 0) {
                            throw new DaylightException("leak test: " + inside + " opens to more than " + LARGEST
                                    + " bytes; what cannot be tested is not published");
                        }
                        out.write(buffer, 0, n);
                    }
                }
                file(member, inside, leaks);
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        } finally {
            Files.deleteIfExists(member);
        }
    }

    private void gzip(InputStream in, String name, Set<Leak> leaks) {
        try (InputStream opened = new GZIPInputStream(in, 1 << 16)) {
            stream(opened, name, leaks);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static boolean startsWarc(Path file) {
        try (InputStream opened = new GZIPInputStream(Files.newInputStream(file))) {
            return "WARC/".equals(new String(opened.readNBytes(5), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw unreadable(file.getFileName() + "!", e);
        }
    }

    private static DaylightException unreadable(String name, Exception e) {
        return new DaylightException(
                "leak test: " + name + " cannot be opened (" + e.getMessage()
                        + "); what cannot be tested is not published",
                e);
    }

    private void warc(Path file, String name, Set<Leak> leaks) {
        try (WarcReader reader = new WarcReader(file)) {
            int number = 0;
            for (WarcRecord record : reader) {
                number++;
                HttpMessage http =
                        record instanceof WarcResponse r ? r.http() : record instanceof WarcRequest q ? q.http() : null;
                InputStream body = http == null ? record.body().stream() : http.bodyDecoded().stream();
                byte[] payload = body.readNBytes(LARGEST_PAYLOAD + 1);
                if (payload.length > LARGEST_PAYLOAD) {
                    throw new DaylightException("leak test: record " + number + " of " + name + " is larger than "
                            + LARGEST_PAYLOAD + " bytes; what cannot be tested is not published");
                }
                payload(payload, name + number, leaks);
            }
        } catch (IOException e) {
            // jwarc's ParsingException names offset and what it expected; it is one kind of this.
            throw unreadable(e instanceof ParsingException ? name + " (WARC)" : name, e);
        }
    }

    private void payload(byte[] bytes, String name, Set<Leak> leaks) throws IOException {
        if (isGzip(bytes)) {
            gzip(new ByteArrayInputStream(bytes), name + "!", leaks);
        }
        stream(new ByteArrayInputStream(bytes), name, leaks);
        if (isUtf8(bytes)) {
            return;
        }
        // Which charset a hostile page is in cannot be known for sure: all that its readers may guess are tried.
        for (String charset : CHARSETS) {
            if (Charset.isSupported(charset)) {
                stream(reencoded(bytes, Charset.forName(charset)), name, leaks);
            }
        }
        if (bytes.length > 1 && Arrays.stream(new int[] {0xfeff, 0xfffe}).anyMatch(b -> b == bom(bytes))) {
            stream(reencoded(bytes, StandardCharsets.UTF_16), name, leaks);
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8;
    }

    private static int bom(byte[] bytes) {
        return ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    }

    private static InputStream reencoded(byte[] bytes, Charset charset) {
        return new ByteArrayInputStream(new String(bytes, charset).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false; // an answer, not a fault: it says that another charset has to be tried
        }
    }

    /** Reads in pieces that overlap, so that no name is cut and memory stays bounded. */
    private void stream(InputStream in, String name, Set<Leak> leaks) throws IOException {
        long base = 0;
        int kept = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, buffer.length - kept);
            int length = kept + read;
            boolean last = length < buffer.length;
            chunk(length, base, last, name, leaks);
            if (last) {
                return;
            }
            base += length - OVERLAP;
            if (base > LARGEST) {
                throw new DaylightException("leak test: " + name + " opens to more than " + LARGEST
                        + " bytes; what cannot be tested is not published");
            }
            System.arraycopy(buffer, length - OVERLAP, buffer, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private void chunk(int length, long base, boolean last, String name, Set<Leak> leaks) {
        Located text = Located.utf8(buffer, length);
        look(text, "text", length, base, last, name, leaks);
        // Twice: an entity inside an attribute, a percent sign inside an address inside JSON.
        Located decoded = text;
        for (int time = 1; time <= 2; time++) {
            Located again = decoded.decoded();
            if (again.size() == decoded.size()) {
                break; // Whatever is decoded gets shorter: nothing was, and what stands here has been looked through.
            }
            decoded = again;
            look(decoded, "decoded", length, base, last, name, leaks);
        }
        if (text.holds('<')) {
            look(text.unmarked(-1).decoded(), "unmarked", length, base, last, name, leaks);
            look(text.unmarked(' ').decoded(), "unmarked", length, base, last, name, leaks);
        }
    }

    private void look(Located text, String form, int length, long base, boolean last, String name, Set<Leak> leaks) {
        // A match at the seam may be half a word; the overlap shows it whole in the other piece.
        int from = base == 0 ? 0 : OVERLAP / 8;
        int to = last ? length : length - OVERLAP / 8;
        needles.find(text, at -> {
            if (at >= from && at < to) {
                leaks.add(new Leak(name, base + at, form));
            }
        });
    }
}
