// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * The browser of this machine. It is given a file that leads on, never the start address itself: what a program is called
 * with, every user of a machine can read.
 *
 * @param command that opens a file; the file's name is put behind it
 */
record Browser(List<String> command) {
    private static final Pattern ADDRESS =
            Pattern.compile("href=\"(http://127\\.0\\.0\\.1:\\d+/enter\\?token=[\\w-]+)\"");

    /** Copies the command. */
    Browser {
        command = List.copyOf(command);
    }

    /** As the system has it. */
    static Browser usual() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new Browser(
                system.startsWith("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler")
                        : List.of(system.startsWith("mac") ? "open" : "xdg-open"));
    }

    /** Writes a file, for the eyes of the user alone, that leads to an address. */
    static void leading(Path file, String address) {
        write(
                file,
                "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\"><title>Daylight</title>",
                "<p><a href=\"" + address + "\">Daylight</a>");
    }

    /** Where such a file leads; empty where there is none. */
    static Optional<String> led(Path file) {
        try {
            Matcher address = ADDRESS.matcher(Files.readString(file));
            return address.find() ? Optional.of(address.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file that says what went wrong, for who has no terminal to read it in. */
    static void saying(Path file, String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;");
        write(file, "<title>Daylight</title>", "<h1>Daylight did not open</h1><p>" + safe + "</p>");
    }

    private static void write(Path file, String head, String body) {
        String html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body
                + "</body></html>\n";
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, html, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + Failures.reason(e), e);
        }
    }

    /** Shows a file. @return whether there is a program that does */
    boolean show(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
