// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Block;
import org.daylight.Place;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Piece;

/**
 * Reads the printed words of a picture or of a page that is one. Words that Tesseract is not sure of are left out, and
 * {@link #LEFT_OUT} stands where they stood, so that what was around them is never read as one sentence.
 */
public final class Printed {
    /** Stands where words were too faint to be read. */
    public static final String LEFT_OUT = "[…]";

    /** Least confidence of a word, of 100. */
    static final double LEAST = 50;

    /** So many languages at once, and no more: each costs time, and mistakes. */
    private static final int MOST_LANGUAGES = 4;

    private static final int SMALL = 1_000;

    private static final Map<String, List<String>> OF_SCRIPT = Map.ofEntries(
            Map.entry("Han", List.of("chi_sim", "chi_tra", "eng")),
            Map.entry("HanS", List.of("chi_sim", "eng")),
            Map.entry("HanT", List.of("chi_tra", "eng")),
            Map.entry("Japanese", List.of("jpn", "eng")),
            Map.entry("Korean", List.of("kor", "eng")),
            Map.entry("Hangul", List.of("kor", "eng")),
            Map.entry("Hebrew", List.of("heb", "eng")),
            Map.entry("Arabic", List.of("ara", "fas", "uig", "eng")),
            Map.entry("Cyrillic", List.of("rus", "ukr", "bel", "eng")),
            Map.entry("Greek", List.of("ell", "eng")),
            Map.entry("Thai", List.of("tha", "eng")),
            Map.entry("Latin", List.of("eng", "spa", "deu", "fra")));

    private final Tesseract tesseract;
    private final Budget budget;
    private final double least;
    private final List<String> used = new ArrayList<>();
    private int leftOut;

    /** Reads with this Tesseract, within this budget. */
    public Printed(Tesseract tesseract, Budget budget) {
        this(tesseract, budget, LEAST);
    }

    /** @param least confidence of a word that is taken, of 100 */
    Printed(Tesseract tesseract, Budget budget, double least) {
        this.tesseract = tesseract;
        this.budget = budget;
        this.least = least;
    }

    /** How many words were left out so far. */
    public int leftOut() {
        return leftOut;
    }

    /** Name and version of the Tesseract, and the languages that were looked for: {@code tesseract-5.3.0/chi_sim+eng}. */
    public String made() {
        return tesseract.version() + "/"
                + String.join("+", used.stream().distinct().sorted().toList());
    }

    /**
     * The paragraphs of a picture in the order in which Tesseract reads it.
     *
     * @param page its number, or 0 where it is a picture by itself
     * @param width of the whole, in the units that places are told in; the picture may have more pixels
     * @param height likewise
     */
    public List<Piece> read(BufferedImage image, int page, int width, int height) throws IOException {
        // Letters on small pictures are few pixels high; Tesseract wants twenty and more.
        int times = Math.max(image.getWidth(), image.getHeight()) < SMALL ? 2 : 1;
        Raster raster = Raster.of(image, times);
        Optional<Orientation> lies = tesseract.orientation(raster, budget);
        budget.tick();
        int turn = lies.map(Orientation::turn).orElse(0);
        List<String> languages = languages(lies.map(Orientation::script).orElse(""));
        used.addAll(languages);
        String table = tesseract.words(raster.turned(turn), languages, budget);
        budget.tick();
        Recognised words = new Recognised(table, least);
        leftOut += words.leftOut();
        List<Piece> pieces = new ArrayList<>();
        for (Recognised.Paragraph p : words.paragraphs()) {
            budget.letters(p.text().length());
            double[] box = turnedBack(p, turn, raster.width(), raster.height());
            double across = (double) width / raster.width();
            double down = (double) height / raster.height();
            Place place =
                    Place.within(page, width, height, box[0] * across, box[1] * down, box[2] * across, box[3] * down);
            pieces.add(new Piece(Block.Type.PARAGRAPH, p.text(), place));
        }
        return pieces;
    }

    /** Left, top, right, bottom on the picture as it lies, of a box on the picture as it was turned. */
    private static double[] turnedBack(Recognised.Paragraph p, int turn, int width, int height) {
        return switch (turn) {
            case 90 -> new double[] {p.top(), height - p.right(), p.bottom(), height - p.left()};
            case 180 -> new double[] {width - p.right(), height - p.bottom(), width - p.left(), height - p.top()};
            case 270 -> new double[] {width - p.bottom(), p.left(), width - p.top(), p.right()};
            default -> new double[] {p.left(), p.top(), p.right(), p.bottom()};
        };
    }

    /** All that are installed, where they are few; else those of the script that was seen. */
    private List<String> languages(String script) {
        List<String> installed = tesseract.languages();
        if (installed.size() <= MOST_LANGUAGES) {
            return installed;
        }
        List<String> fitting = OF_SCRIPT.getOrDefault(script, OF_SCRIPT.getOrDefault("Latin", List.of())).stream()
                .filter(installed::contains)
                .toList();
        return fitting.isEmpty() ? installed.subList(0, MOST_LANGUAGES) : fitting;
    }
}
