// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.preserve.wacz.ZipWriter;
import org.daylight.protect.BoxKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes a parcel: one ZIP file of stored members in a fixed order. The same case at the same place of its ledger gives
 * the same bytes, unless it is encrypted, which draws a key of its own.
 */
public final class ParcelWriter {
    private final Card card;
    private final Function<byte[], String> sign;

    /**
     * @param card of the sender
     * @param sign gives the signature line of the sender's ledger
     */
    public ParcelWriter(Card card, Function<byte[], String> sign) {
        this.card = card;
        this.sign = sign;
    }

    /**
     * What is sent.
     *
     * @param from the first event
     * @param before the subtrees that cover the events before it, the largest first
     * @param checkpoint the head
     * @param events all from {@code from} to the head
     * @param opened private fields with their salts
     * @param files by name in the case, the place of each on the disk
     * @param leftOut counts by reason
     */
    public record Content(
            long from,
            List<Digest> before,
            Checkpoint checkpoint,
            List<Event> events,
            List<PrivateValue> opened,
            Map<String, Path> files,
            Map<String, Long> leftOut) {
        /** Copies lists and maps. */
        public Content {
            before = List.copyOf(before);
            events = List.copyOf(events);
            opened = List.copyOf(opened);
            files = new TreeMap<>(files);
            leftOut = new TreeMap<>(leftOut);
        }
    }

    /**
     * Writes a parcel beside its place, forces and renames it.
     *
     * @param recipient to whom private fields and files are encrypted; null leaves them in clear
     * @return digest of the file
     */
    public Digest write(Content content, @Nullable Card recipient, Path out) {
        Path making = out.resolveSibling("." + out.getFileName() + ".making");
        Path box = out.resolveSibling("." + out.getFileName() + ".box");
        try {
            Map<String, byte[]> small = new LinkedHashMap<>();
            small.put(Parcel.CHECKPOINT, bytes(content.checkpoint().note()));
            StringBuilder events = new StringBuilder();
            content.events().forEach(e -> events.append(e.json()).append('\n'));
            small.put(Parcel.EVENTS, bytes(events.toString()));
            Map<String, byte[]> meant = Map.of(Parcel.PRIVATE, bytes(lines(content.opened())));
            Map<String, Path> large = content.files();
            if (recipient == null) {
                small.putAll(meant);
            } else {
                try (ZipWriter zip = new ZipWriter(BoxKey.seal(
                        new BufferedOutputStream(Files.newOutputStream(box), 1 << 16),
                        recipient.address(),
                        bound(card, content.checkpoint())))) {
                    members(zip, meant, large);
                }
                large = Map.of(Parcel.BOX, box);
            }
            byte[] manifest = manifest(content, recipient, small, large);
            String text = Parcel.FORMAT + "\n" + Digest.of(manifest).hex() + "\n";
            Map<String, byte[]> first = new LinkedHashMap<>();
            first.put(Parcel.MANIFEST, manifest);
            first.put(Parcel.NOTE, bytes(text + "\n" + sign.apply(bytes(text))));
            try (ZipWriter zip = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(making), 1 << 16))) {
                for (Map.Entry<String, byte[]> member : first.entrySet()) {
                    zip.add(member.getKey(), member.getValue());
                }
                members(zip, small, large);
            }
            try (FileChannel channel = FileChannel.open(making, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Digest digest = digest(making);
            Files.move(making, out, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } catch (IOException e) {
            throw new DaylightException("cannot write " + out + ": " + e.getMessage() + "; nothing was sent", e);
        } finally {
            remove(making);
            remove(box);
        }
    }

    /** What a box belongs to: nobody can put it into another parcel. */
    static String bound(Card sender, Checkpoint checkpoint) {
        return Parcel.FORMAT + "\n" + sender.key() + "\n" + checkpoint.size() + "\n"
                + checkpoint.root().hex();
    }

    /** Small members and files in one order by name. */
    static void members(ZipWriter zip, Map<String, byte[]> small, Map<String, Path> large) throws IOException {
        List<String> names = new ArrayList<>(small.keySet());
        names.addAll(large.keySet());
        names.sort(null);
        for (String name : names) {
            byte[] bytes = small.get(name);
            if (bytes != null) {
                zip.add(name, bytes);
            } else {
                add(zip, name, large.get(name));
            }
        }
    }

    private static void add(ZipWriter zip, String name, @Nullable Path file) throws IOException {
        if (file == null) {
            throw new IOException("there is no file " + name);
        }
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            zip.add(name, crc.getValue(), Files.size(file), in);
        }
    }

    private byte[] manifest(
            Content content, @Nullable Card recipient, Map<String, byte[]> small, Map<String, Path> large)
            throws IOException {
        Map<String, Object> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> member : small.entrySet()) {
            files.put(
                    member.getKey(),
                    Map.of(
                            "length",
                            (long) member.getValue().length,
                            "sha256",
                            Digest.of(member.getValue()).hex()));
        }
        for (Map.Entry<String, Path> member : large.entrySet()) {
            files.put(
                    member.getKey(),
                    Map.of(
                            "length", Files.size(member.getValue()),
                            "sha256", digest(member.getValue()).hex()));
        }
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("format", Parcel.FORMAT);
        manifest.put("card", card.note());
        manifest.put("from", content.from());
        manifest.put("size", content.checkpoint().size());
        manifest.put("before", content.before().stream().map(Digest::hex).toList());
        manifest.put("leftOut", content.leftOut());
        manifest.put("files", files);
        if (recipient != null) {
            manifest.put("for", recipient.fingerprint());
        }
        return bytes(Jcs.write(manifest));
    }

    private static String lines(List<PrivateValue> opened) {
        StringBuilder lines = new StringBuilder();
        for (PrivateValue value : opened) {
            lines.append(Jcs.write(Map.of(
                            "event", value.seq(), "field", value.field(), "opened", Jcs.parse(value.plaintext()))))
                    .append('\n');
        }
        return lines.toString();
    }

    static Digest digest(Path file) throws IOException {
        var sha = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return Digest.ofHash(sha.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DaylightException("cannot remove " + file + ": " + e.getMessage() + "; remove it by hand", e);
        }
    }

    /** An output stream that takes nothing but what a file holds already. */
    static final class Same extends OutputStream {
        private final InputStream file;
        private long position;

        Same(InputStream file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] found = file.readNBytes(length);
            for (int i = 0; i < length; i++) {
                if (i >= found.length || found[i] != bytes[from + i]) {
                    throw new IOException("byte " + (position + i) + " of the file is not as Daylight writes it");
                }
            }
            position += length;
        }

        @Override
        public void close() throws IOException {
            if (file.read() >= 0) {
                throw new IOException("bytes stand behind its end, from byte " + position + " on");
            }
        }
    }
}
