// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daylight.archive.HttpHead;
import org.daylight.preserve.Relay;

/** Hands an answer to the browser while it is recorded. */
final class Passing implements Relay.Sink {
    private final OutputStream out;
    private final Recording recording;
    private final boolean whole;
    private final boolean oneServer;
    private boolean gone;
    private boolean reusable;

    /**
     * To this browser.
     *
     * @param whole whether the answer is to be received to its end though the browser turns away, as from a download
     * @param oneServer whether nothing but this server is asked on the connection. On any other it is the last answer: a
     *     server that ends its answer where only a browser sees an end must not write into the answer of another
     */
    Passing(OutputStream out, Recording recording, boolean whole, boolean oneServer) {
        this.out = out;
        this.recording = recording;
        this.whole = whole;
        this.oneServer = oneServer;
    }

    /** Whether the browser can ask again on the same connection. */
    boolean reusable() {
        return reusable && !gone;
    }

    /** The answer has been received. */
    void end() {
        try {
            out.flush();
        } catch (IOException e) {
            gone = true;
        }
    }

    @Override
    public void head(HttpHead head, boolean chunked, long length) {
        recording.spend(head.raw().length);
        reusable = oneServer && (chunked || length >= 0);
        StringBuilder kept = new StringBuilder();
        boolean keep = true;
        String[] lines = new String(head.raw(), StandardCharsets.ISO_8859_1).split("\r?\n");
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                keep = colon > 0
                        && !BrowserRequest.HOP_BY_HOP.contains(name)
                        && !(chunked && name.equals("content-length"));
            }
            if (keep) {
                kept.append(line).append("\r\n");
            }
        }
        String first = "HTTP/1.1 " + head.status() + " \r\n" + (reusable ? "" : "Connection: close\r\n");
        try {
            out.write((first + kept + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            gone = true;
        }
    }

    @Override
    public long body(byte[] bytes, int from, int count) throws IOException {
        if (!gone) {
            try {
                out.write(bytes, from, count);
                if (count > 1) { // the sizes of chunks come byte by byte
                    out.flush();
                }
            } catch (IOException e) {
                gone = true;
            }
        }
        if (gone && !whole) {
            throw new IOException("the browser turned away");
        }
        return recording.spend(count);
    }
}
