// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ways to hide a name in bytes, and places to hide bytes in. */
final class Hiding {
    /** How bytes are put into a file. */
    interface Place {
        byte[] of(byte[] bytes) throws IOException;
    }

    private Hiding() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String each(String text, String form) {
        return text.chars()
                .mapToObj(c -> c == ' ' ? " " : String.format(Locale.ROOT, form, c))
                .collect(Collectors.joining());
    }

    private static String percent(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            out.append("%").append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return out.toString();
    }

    /** Of a name in two words. */
    static Map<String, UnaryOperator<String>> latinWays() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("plain", n -> n);
        ways.put("capitals", n -> n.toUpperCase(Locale.ROOT));
        ways.put("decomposed", n -> Normalizer.normalize(n, Normalizer.Form.NFD));
        ways.put(
                "without marks",
                n -> Normalizer.normalize(n, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        ways.put(
                "full width",
                n -> n.chars()
                        .mapToObj(c -> Character.toString(c > ' ' && c < 0x7f ? c + 0xfee0 : c))
                        .collect(Collectors.joining()));
        ways.put("zero-width", n -> n.replace("e", "\u200be\u00ad").replace("a", "\u2060a\u202c"));
        ways.put(
                "look-alikes",
                n -> n.replace("a", "а").replace("e", "е").replace("o", "ο").replace("T", "Τ"));
        ways.put("spaced", n -> String.join(" ", n.split("")));
        ways.put("dotted", n -> String.join(".", n.replace(" ", "").split("")));
        ways.put("hyphenated", n -> n.replace("ss", "s-\n   s"));
        ways.put("tags", n -> n.replace(" ", "</td><td>").replace("ss", "s<b class=\"x\">s</b>"));
        ways.put("joined", n -> n.replace(" ", "").toLowerCase(Locale.ROOT));
        ways.put("camel", n -> "by" + n.replace(" ", "") + "Page");
        ways.put("turned", n -> n.split(" ")[1] + ", " + n.split(" ")[0]);
        ways.put("initial", n -> n.charAt(0) + ". " + n.split(" ")[1]);
        ways.put("initial behind", n -> n.split(" ")[1].toUpperCase(Locale.ROOT) + " " + n.charAt(0) + ".");
        ways.put("entities", n -> each(n, "&#%d;"));
        ways.put("hex entities", n -> each(n, "&#x%x"));
        ways.put("entities twice", n -> each(n, "&amp;#%d;"));
        ways.put("percent", n -> percent(n, "UTF-8"));
        ways.put("percent twice", n -> percent(n, "UTF-8").replace("%", "%25"));
        ways.put("percent western", n -> percent(n, "windows-1252"));
        ways.put("json", n -> each(n, "\\u%04x"));
        ways.put("json in json", n -> each(n, "\\\\u%04x"));
        ways.put("octal", n -> n.replace("ö", "\\303\\266"));
        ways.put("css", n -> each(n, "\\%06x"));
        ways.put(
                "quoted-printable",
                n -> n.replace("ö", "=C3=B6").replace("ss", "s=\r\ns").replace(" ", "=20"));
        ways.put("base64", n -> Base64.getEncoder().encodeToString(utf8(n)));
        ways.put(
                "base64 in an address",
                n -> "https://x.example/who/" + Base64.getUrlEncoder().encodeToString(utf8(n)));
        ways.put("base64 of UTF-16", n -> Base64.getEncoder().encodeToString(n.getBytes(StandardCharsets.UTF_16LE)));
        ways.put(
                "base64 twice",
                n -> Base64.getEncoder().encodeToString(utf8(Base64.getEncoder().encodeToString(utf8(n)))));
        ways.put("hexadecimal", n -> HexFormat.of().formatHex(utf8(n)));
        ways.put("backwards", n -> new StringBuilder(n).reverse().toString());
        ways.put("emphasis", n -> "**" + n.replace(" ", "** _") + "_");
        return ways;
    }

    /** Of a name in Chinese characters. */
    static Map<String, UnaryOperator<String>> hanWays() {
        Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
        ways.put("han", n -> "记者" + n + "说");
        ways.put("han spaced", n -> String.join("\u3000", n.split("")));
        ways.put("han traditional", n -> n.replace("陆", "陸").replace("晓", "曉").replace("岚", "嵐"));
        ways.put("han turned", n -> n.substring(1) + " " + n.charAt(0));
        ways.put("han escapes", n -> each(n, "\\u%04x"));
        ways.put("han percent gbk", n -> "q=" + percent(n, "GB18030"));
        ways.put("han tags", n -> n.charAt(0) + "<i>" + n.charAt(1) + "</i>" + n.substring(2));
        ways.put("han punycode", n -> "http://" + java.net.IDN.toASCII(n) + ".example/");
        return ways;
    }

    static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put("text.txt", b -> join(latin("before "), b, latin(" after")));
        places.put("packed.zip", b -> zip("a.txt", b, true));
        places.put("stored.zip", b -> zip("a.zip", zip("b.txt", b, false), false));
        places.put("text.gz", Hiding::gzip);
        places.put("second.gz", b -> join(gzip(latin("first member\n")), gzip(b)));
        places.put(
                "chunked.warc.gz",
                b -> gzip(warc("Content-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked(gzip(b)))));
        places.put("deflate.warc", b -> warc("Content-Encoding: deflate", deflated(b)));
        places.put("many.tar", Hiding::tar);
        places.put(
                "attached.pdf",
                b -> pdf(
                        "4 0 obj << /Type /EmbeddedFile /Filter /FlateDecode /Length " + deflated(b).length
                                + " >>\nstream\n",
                        deflated(b),
                        "\nendstream endobj\n"));
        places.put(
                "ascii85.pdf",
                b -> pdf(
                        "4 0 obj << /Filter [ /ASCII85Decode /FlateDecode ] >>\nstream\n",
                        latin(ascii85(deflated(b))),
                        "~>\nendstream endobj\n"));
        places.put("ztxt.png", b -> png("zTXt", join(latin("Comment\0\0"), deflated(b))));
        places.put("text.png", b -> png("tEXt", join(latin("Author\0"), b)));
        places.put("itxt.png", b -> png("iTXt", join(latin("XML:com.adobe.xmp\0\1\0en\0\0"), deflated(b))));
        places.put("behind.png", b -> join(png("tIME", new byte[7]), gzip(b)));
        places.put("comment.jpg", b -> jpeg(0xfe, b));
        places.put("exif.jpg", b -> jpeg(0xe1, join(latin("Exif\0\0II*\0\b\0\0\0"), b)));
        places.put(
                "base64.json",
                b -> latin("{\"image\":\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png("tEXt", join(latin("Author\0"), b))) + "\"}"));
        places.put(
                "mail.eml",
                b -> latin("Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(join(latin("some text before the name, so that lines break: "), b))));
        return places;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] bytes, boolean deflated) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            if (!deflated) {
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9))) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** In chunks of three bytes, so that any name is cut. */
    private static byte[] chunked(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i += 3) {
            int n = Math.min(3, bytes.length - i);
            out.writeBytes(latin(n + "\r\n"));
            out.write(bytes, i, n);
            out.writeBytes(latin("\r\n"));
        }
        out.writeBytes(latin("0\r\n\r\n"));
        return out.toByteArray();
    }

    static byte[] warc(String headers, byte[] body) {
        byte[] http = join(latin("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n\r\n"), body);
        return join(
                latin(
                        "WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                                + http.length + "\r\n\r\n"),
                http,
                latin("\r\n\r\n"));
    }

    private static byte[] tar(byte[] bytes) {
        byte[] header = new byte[512];
        System.arraycopy(latin("a.gz"), 0, header, 0, 4);
        byte[] packed = gzip(bytes);
        System.arraycopy(latin(String.format(Locale.ROOT, "%011o", packed.length)), 0, header, 124, 11);
        System.arraycopy(latin("ustar"), 0, header, 257, 5);
        return join(header, packed, new byte[512 - packed.length % 512 + 1024]);
    }

    static byte[] pdf(String before, byte[] bytes, String after) {
        return join(
                latin(
                        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Kids [] /Count 0 >> endobj\n"
                                + before),
                bytes,
                latin(after + "trailer << /Root 1 0 R >>\n%%EOF\n"));
    }

    private static String ascii85(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 4) {
            int n = Math.min(4, bytes.length - i);
            long value = 0;
            for (int k = 0; k < 4; k++) {
                value = value << 8 | (k < n ? bytes[i + k] & 0xff : 0);
            }
            StringBuilder group = new StringBuilder();
            for (int k = 0; k < 5; k++) {
                group.insert(0, (char) ('!' + value % 85));
                value /= 85;
            }
            out.append(n == 4 && group.toString().equals("!!!!!") ? "z" : group.substring(0, n + 1));
        }
        return out.toString();
    }

    static byte[] png(String type, byte[] data) {
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", new byte[13]),
                chunk(type, data),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(latin(type));
        crc.update(data);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                latin(type),
                data,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] jpeg(int marker, byte[] data) {
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (data.length + 2)).array(),
                data,
                new byte[] {(byte) 0xff, (byte) 0xda, 0, 2, 1, 2, 3, (byte) 0xff, (byte) 0xd9});
    }
}
