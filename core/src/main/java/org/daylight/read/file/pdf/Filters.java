// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.daylight.read.file.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what the streams of a PDF file unpack to. PDFBox unpacks a stream whole and in memory, wherever it meets one
 * (already while it loads the file), and has no limit of its own; a kilobyte can become gigabytes. So each of its filters
 * is wrapped, once and for the whole program, in one that charges what comes out to the budget of the thread's file.
 *
 * <p>PDFBox offers no way to register a filter: its table is reached by reflection. A test that unpacks a bomb fails
 * where a newer PDFBox keeps its filters elsewhere.
 */
final class Filters {
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();
    /** A row of a predictor, in bytes: the widest page that is scanned, and room to spare. */
    private static final long WIDEST_ROW = 4_000_000;
    /** A picture within a page, in pixels. */
    static final long MOST_PIXELS = 100_000_000;

    /** One stream, in bytes: it is held in memory whole. */
    private static final long MOST_OF_A_STREAM = 100_000_000;

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION, COSName.JPX_DECODE);

    static {
        install();
    }

    private Filters() {}

    /** From now on this thread's streams are charged to this budget; to none where it is null. */
    static void charge(@Nullable Budget budget) {
        if (budget == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(budget);
        }
    }

    @SuppressWarnings("unchecked")
    private static void install() {
        try {
            var field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            Map<COSName, Filter> table = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
            table.replaceAll((name, filter) -> new Charged(filter, PICTURES.contains(name)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException("this PDFBox keeps its filters elsewhere", e);
        }
    }

    private static final class Charged extends Filter {
        private final Filter filter;
        private final boolean picture;

        Charged(Filter filter, boolean picture) {
            this.filter = filter;
            this.picture = picture;
        }

        @Override
        public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
                throws IOException {
            return decode(encoded, decoded, parameters, index, DecodeOptions.DEFAULT);
        }

        @Override
        public DecodeResult decode(
                InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
                throws IOException {
            Budget budget = CURRENT.get();
            if (budget == null) {
                return filter.decode(encoded, decoded, parameters, index, options);
            }
            sizes(getDecodeParams(parameters, index), parameters, budget);
            InputStream in = picture ? measured(encoded, budget) : encoded;
            return filter.decode(in, new Charging(decoded, budget), parameters, index, options);
        }

        @Override
        protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
            filter.encode(input, encoded, parameters, 0);
        }
    }

    /** Sizes that a filter would make room for before it looks at the data. */
    private static void sizes(COSDictionary filter, COSDictionary stream, Budget budget) {
        long columns = Math.max(1, filter.getLong(COSName.COLUMNS, 1));
        long row = columns
                * clamp(filter.getInt(COSName.COLORS, 1))
                * clamp(filter.getInt(COSName.BITS_PER_COMPONENT, 8))
                / 8;
        long rows = Math.max(filter.getLong(COSName.ROWS, 1), stream.getLong(COSName.HEIGHT, 1));
        if (columns > Integer.MAX_VALUE / 64
                || row > WIDEST_ROW
                || rows > MOST_PIXELS
                || columns * rows > MOST_PIXELS * 8) {
            throw budget.refuse("holds a stream of absurd width");
        }
    }

    private static long clamp(int value) {
        return Math.clamp(value, 1, 64);
    }

    /** The bytes of a picture, whose head says how large it is. */
    private static InputStream measured(InputStream in, Budget budget) throws IOException {
        byte[] bytes = in.readAllBytes();
        budget.bytes(bytes.length);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(stream, true, true);
                    if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                        throw budget.refuse("holds a picture of more than " + MOST_PIXELS + " pixels");
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        return new ByteArrayInputStream(bytes);
    }

    private static final class Charging extends OutputStream {
        private final OutputStream out;
        private final Budget budget;
        private long total;

        Charging(OutputStream out, Budget budget) {
            this.out = out;
            this.budget = budget;
        }

        private void charge(int bytes) {
            budget.bytes(bytes);
            total += bytes;
            if (total > MOST_OF_A_STREAM) {
                throw budget.refuse("holds a stream that unpacks to more than " + MOST_OF_A_STREAM + " bytes");
            }
        }

        @Override
        public void write(int b) throws IOException {
            charge(1);
            out.write(b);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            charge(length);
            budget.tick();
            out.write(from, start, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
