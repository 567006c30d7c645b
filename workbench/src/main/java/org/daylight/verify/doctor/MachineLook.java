// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.read.file.ocr.Tesseract;

/** Looks at the machine: what Daylight needs of it, and what some of its commands need. */
final class MachineLook {
    private static final long MEGA = 1L << 20;
    private static final long LEAST_HEAP = 400 * MEGA;
    private static final long LEAST_DISK = 1024 * MEGA;
    private static final long LITTLE_DISK = 10 * 1024 * MEGA;
    /** No clock that is right is before this. */
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    /** A letter of each script in which editions are printed. */
    private static final Map<String, String> SCRIPTS = new TreeMap<>(Map.of(
            "Chinese", "\u6f22", "Japanese", "\u304b", "Korean", "\ud55c", "Hebrew", "\u05d0", "Arabic", "\u0639"));

    private MachineLook() {}

    /** @param place where cases lie */
    static List<Finding> at(Path place, Instant now) {
        List<Finding> found = new ArrayList<>();
        found.add(java());
        found.add(clock(now));
        found.add(disk("disk", place, "the case"));
        found.add(temporary());
        found.add(browser());
        found.add(letters());
        found.add(fonts());
        return found;
    }

    private static Finding java() {
        long heap = Runtime.getRuntime().maxMemory();
        String words = "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, up to " + heap / MEGA + " MB of memory for Daylight";
        return heap < LEAST_HEAP
                ? Finding.note("java", words, "give it more where a case is large: JAVA_TOOL_OPTIONS=-Xmx1g")
                : Finding.well("java", words);
    }

    private static Finding clock(Instant now) {
        return now.isBefore(BUILT)
                ? Finding.ill(
                        "clock",
                        "the clock of this machine says " + now,
                        "set it: every capture and decision carries its time")
                : Finding.well("clock", "the clock says " + now);
    }

    private static Finding disk(String code, Path place, String of) {
        Path there = place.toAbsolutePath();
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String words = String.format(Locale.ROOT, "%,d MB are free on the disk of %s", free / MEGA, of);
            if (free < LEAST_DISK) {
                return Finding.ill(code, words, "make room, or move the case: nothing is captured onto a full disk");
            }
            return free < LITTLE_DISK ? Finding.note(code, words, "make room soon") : Finding.well(code, words);
        } catch (IOException e) {
            return Finding.ill(code, "the disk of " + of + " cannot be asked: " + e.getMessage(), "look at " + there);
        }
    }

    private static Finding temporary() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        try {
            Files.delete(Files.createTempFile(folder, "daylight", ".doctor"));
            return disk("temporary", folder, "temporary files");
        } catch (IOException e) {
            return Finding.ill(
                    "temporary",
                    "nothing can be written to the folder of temporary files, " + folder,
                    "make it writable, or name another: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private static Finding browser() {
        return BrowserProgram.find()
                .map(b -> Finding.well("browser", "pages are opened and reports printed with " + b.path()))
                .orElseGet(() -> Finding.note(
                        "browser",
                        "no browser of the Chromium family: `capture --browser` and the PDF of an edition need one",
                        BrowserProgram.HOW_TO_GET));
    }

    private static Finding letters() {
        return Tesseract.installed()
                .map(t -> Finding.well(
                        "letters", t.version() + " reads printed letters in " + String.join(", ", t.languages())))
                .orElseGet(() -> Finding.note(
                        "letters",
                        "no Tesseract: pictures and scans are not read, and the leak test does not look into pictures",
                        "install it (apt install tesseract-ocr and the languages that you need)"));
    }

    /** A report in a script without a font is printed in empty boxes. */
    private static Finding fonts() {
        try {
            Font[] all = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            List<String> missing = new ArrayList<>();
            SCRIPTS.forEach((script, letter) -> {
                boolean there = false;
                for (Font font : all) {
                    there |= font.canDisplay(letter.codePointAt(0));
                }
                if (!there) {
                    missing.add(script);
                }
            });
            return missing.isEmpty()
                    ? Finding.well("fonts", "there are fonts for Chinese, Japanese, Korean, Hebrew and Arabic")
                    : Finding.note(
                            "fonts",
                            "no font has the letters of " + String.join(", ", missing),
                            "install some before you print a PDF (apt install fonts-noto-core fonts-noto-cjk)");
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Finding.note(
                    "fonts",
                    "fonts cannot be looked up on this machine",
                    "where a PDF shows empty boxes, install fonts-noto-core and fonts-noto-cjk");
        }
    }
}
