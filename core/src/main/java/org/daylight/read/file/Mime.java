// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;

/** Takes MIME messages apart (RFC 5322, 2045 to 2047). Parts, their nesting, fields and bytes are counted. */
final class Mime {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_FIELD = 100_000;

    private Mime() {}

    /** The message. @throws org.daylight.DaylightException where it is beyond measure */
    static MimePart parse(byte[] message, Markup markup, Budget budget) throws IOException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxHeaderLen(LONGEST_FIELD)
                .setMaxLineLen(-1)
                .setMaxContentLen(-1)
                .setMalformedHeaderStartsBody(false)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.parse(new ByteArrayInputStream(message));
        MimePart root = new MimePart();
        Deque<MimePart> open = new ArrayDeque<>();
        open.push(root);
        int parts = 0;
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                budget.tick();
                switch (state) {
                    case T_START_MESSAGE, T_START_BODYPART -> {
                        parts++;
                        if (open.size() > DEEPEST || parts > MOST_PARTS) {
                            throw budget.refuse(
                                    parts > MOST_PARTS
                                            ? "has more than " + MOST_PARTS + " parts"
                                            : "is nested more than " + DEEPEST + " parts deep");
                        }
                        MimePart part = new MimePart();
                        open.getFirst().part(part);
                        open.push(part);
                    }
                    case T_END_MESSAGE, T_END_BODYPART -> open.pop();
                    case T_FIELD -> field(open.getFirst(), stream.getField(), markup);
                    case T_BODY -> open.getFirst().bytes(body(stream.getDecodedInputStream(), budget));
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (root.parts().isEmpty()) {
            throw new IOException("there is no message in it");
        }
        return root.parts().getFirst();
    }

    private static void field(MimePart part, Field field, Markup markup) {
        ByteSequence raw = field.getRaw();
        String whole = raw == null ? field.getName() + ":" + field.getBody() : markup.text(raw.toByteArray(), null);
        int colon = whole.indexOf(':');
        String value = colon < 0
                ? ""
                : whole.substring(colon + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
        part.field(field.getName(), decoded(value));
    }

    /** Words in other alphabets (RFC 2047). */
    private static String decoded(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            return value; // encoded in no known way: as it stands
        }
    }

    private static byte[] body(InputStream in, Budget budget) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            budget.bytes(n);
            budget.tick();
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }
}
