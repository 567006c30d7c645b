// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.daylight.DaylightException;
import org.daylight.archive.wacz.ZipFolder;
import org.daylight.protect.Spellings;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Whether a name stands in a file of the archive: in any byte of it, unpacked, read as UTF-8 (so addresses, header
 * fields and metadata count too), or in a page of it, decoded and read in its own charset. Works on streams, so that a
 * sealed file is searched without its clear form ever touching the disk; memory is bounded by the largest page read.
 *
 * <p>PDF, DOCX, ODT, e-mail and MHTML are read like pages. Not seen: a name in a picture, or in a file that no reader
 * takes. The person who seals names such captures by hand.
 */
final class NameSearch {
    private static final int WINDOW = 1 << 20;
    private static final int OVERLAP = 1 << 13;
    private static final int LARGEST_PAGE = 64_000_000;

    private final Spellings spellings;
    private final Extractor extractor = new Extractor();

    NameSearch(Spellings spellings) {
        this.spellings = spellings;
    }

    /** Opens the same bytes again and again. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Whether the name stands in this file. @throws DaylightException where it cannot be read */
    boolean in(String file, Source source) {
        try {
            return inBytes(source) || inPages(source);
        } catch (IOException e) {
            throw new DaylightException("cannot look into " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    /** Whether it stands in any member of a ZIP file, or in the bytes around them. */
    boolean inZip(Path file) {
        try (ZipFolder zip = ZipFolder.open(file)) {
            return in(file.toString(), () -> Files.newInputStream(file))
                    || zip.members().stream().anyMatch(member -> in(member.name(), () -> zip.stream(member)));
        }
    }

    /**
     * The same of a ZIP file that can only be read from its beginning. Where that is not possible to the end, the answer
     * is yes: better sealed for one person too many.
     */
    boolean inZip(String file, Source source) {
        try {
            if (inBytes(source)) {
                return true;
            }
            int members = 0;
            try (ZipInputStream zip = new ZipInputStream(source.open())) {
                while (zip.getNextEntry() != null) {
                    members++;
                }
            }
            for (int i = 0; i < members; i++) {
                int place = i;
                if (in(file, () -> member(source, place))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static InputStream member(Source source, int place) throws IOException {
        ZipInputStream zip = new ZipInputStream(source.open());
        for (int i = 0; i <= place; i++) {
            zip.getNextEntry();
        }
        return zip;
    }

    private boolean inBytes(Source source) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(source.open())) {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? unpacked(in) : inText(in);
        }
    }

    private boolean unpacked(InputStream in) throws IOException {
        Torn torn = new Torn(in);
        return inText(torn);
    }

    /** Text in windows that overlap, so that no name is cut. */
    private boolean inText(InputStream in) throws IOException {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        char[] buffer = new char[WINDOW + OVERLAP];
        int kept = 0;
        while (true) {
            int length = kept;
            for (int n = 0; n >= 0 && length < buffer.length; length += Math.max(n, 0)) {
                n = reader.read(buffer, length, buffer.length - length);
            }
            if (spellings.in(new String(buffer, 0, length))) {
                return true;
            }
            if (length < buffer.length) {
                return false;
            }
            System.arraycopy(buffer, length - OVERLAP, buffer, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private boolean inPages(Source source) throws IOException {
        try (WarcReader records = new WarcReader(source.open())) {
            for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
                if (inPage(next.get())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // A torn or forged archive: its pages are seen up to here, its bytes were all seen before.
            return false;
        }
    }

    private boolean inPage(WarcRecord record) throws IOException {
        String type;
        byte[] body;
        if (record instanceof WarcResponse response
                && response.contentType().base().toString().equals("application/http")) {
            HttpMessage http = response.http();
            type = http.headers().first("Content-Type").orElse(null);
            body = decoded(http);
        } else if (record instanceof WarcResource resource) {
            type = resource.headers().first("Content-Type").orElse(null);
            body = resource.body().stream().readNBytes(LARGEST_PAGE);
        } else if (record instanceof WarcConversion shown
                && shown.contentType().base().toString().equals("text/html")) {
            type = shown.headers().first("Content-Type").orElse(null);
            body = shown.body().stream().readNBytes(LARGEST_PAGE);
        } else {
            return false;
        }
        try {
            return spellings.in(extractor.allText(Resource.file("page", body, type, null)));
        } catch (DaylightException e) {
            // A file that no reader takes: locked, torn, too large. Its bytes were all seen before.
            return false;
        }
    }

    private static byte[] decoded(HttpMessage http) throws IOException {
        return http.bodyDecoded().stream().readNBytes(LARGEST_PAGE);
    }

    /** Unpacks gzip members as far as they are whole: what follows a tear is no text. */
    private static final class Torn extends InputStream {
        private final InputStream in;

        Torn(InputStream packed) throws IOException {
            in = new GZIPInputStream(packed, 1 << 16);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                // Torn here; a tail that a crash broke off ends so.
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
