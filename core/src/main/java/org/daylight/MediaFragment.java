// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of what has no words of its own: a region of a picture, a page of a PDF file, a stretch of sound or film. W3C
 * Media Fragments URI 1.0 ({@code xywh=}, {@code t=} in normal play time) and RFC 8118 ({@code page=}); it is the value
 * of a FragmentSelector of the W3C Web Annotation model.
 *
 * @param page from 1; null for none
 * @param region of the picture, the page or the film; null for all of it
 * @param time of sound or film; null for all of it
 */
public record MediaFragment(
        @Nullable Integer page,
        @Nullable Region region,
        @Nullable Time time) {
    /** Where {@code xywh} and {@code t} are defined. */
    public static final String MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/";

    /** Where {@code page} is defined. */
    public static final String PDF = "http://tools.ietf.org/rfc/rfc8118";

    private static final int LONGEST = 120;
    private static final Pattern XYWH =
            Pattern.compile("xywh=(?:(pixel|percent):)?(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    private static final Pattern PAGE = Pattern.compile("page=(\\d{1,6})");
    private static final Pattern TIME =
            Pattern.compile("t=(?:npt:)?(\\d{1,6})(?:\\.(\\d{1,3}))?,(\\d{1,6})(?:\\.(\\d{1,3}))?");

    /**
     * A rectangle.
     *
     * @param percent whether it is counted in percent, else in pixels
     * @param x from the left
     * @param y from the top
     * @param width at least 1
     * @param height at least 1
     */
    public record Region(boolean percent, int x, int y, int width, int height) {
        /** Checks that it is not empty and, in percent, within the whole. */
        public Region {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw new IllegalArgumentException("a region has a width and a height of 1 or more");
            }
            if (percent && (x + width > 100 || y + height > 100)) {
                throw new IllegalArgumentException("a region in percent lies within 0 to 100");
            }
        }

        private String value() {
            return "xywh=" + (percent ? "percent:" : "") + x + "," + y + "," + width + "," + height;
        }
    }

    /**
     * A stretch of time.
     *
     * @param start milliseconds from the beginning
     * @param end milliseconds, behind the start
     */
    public record Time(long start, long end) {
        /** Checks that it runs forward. */
        public Time {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a stretch of time ends after its start");
            }
        }

        private String value() {
            return "t=" + seconds(start) + "," + seconds(end);
        }

        private static String seconds(long millis) {
            String fraction = "%03d".formatted(millis % 1000).replaceFirst("0+$", "");
            return millis / 1000 + (fraction.isEmpty() ? "" : "." + fraction);
        }
    }

    /** Checks that it names something, and nothing that cannot be together. */
    public MediaFragment {
        if (page == null && region == null && time == null) {
            throw new IllegalArgumentException("a fragment names a region, a page or a stretch of time");
        }
        if (page != null && (page < 1 || time != null)) {
            throw new IllegalArgumentException("pages count from 1 and have no time");
        }
    }

    /**
     * Reads what {@link #value} writes, its parts in any order.
     *
     * @throws IllegalArgumentException naming the part that is none
     */
    public static MediaFragment parse(String value) {
        Integer page = null;
        Region region = null;
        Time time = null;
        if (value.length() > LONGEST) {
            throw wrong("something longer than a fragment");
        }
        for (String part : value.split("&", -1)) {
            Matcher pages = PAGE.matcher(part);
            Matcher regions = XYWH.matcher(part);
            Matcher times = TIME.matcher(part);
            if (pages.matches() && page == null) {
                page = Integer.valueOf(pages.group(1));
            } else if (regions.matches() && region == null) {
                region = new Region(
                        "percent".equals(regions.group(1)),
                        Integer.parseInt(regions.group(2)),
                        Integer.parseInt(regions.group(3)),
                        Integer.parseInt(regions.group(4)),
                        Integer.parseInt(regions.group(5)));
            } else if (times.matches() && time == null) {
                time = new Time(millis(times.group(1), times.group(2)), millis(times.group(3), times.group(4)));
            } else {
                throw wrong("\"" + part.replaceAll("\\p{Cntrl}", "?") + "\"");
            }
        }
        return new MediaFragment(page, region, time);
    }

    private static long millis(String seconds, @Nullable String fraction) {
        String padded = ((fraction == null ? "" : fraction) + "000").substring(0, 3);
        return Long.parseLong(seconds) * 1000 + Long.parseLong(padded);
    }

    private static IllegalArgumentException wrong(String found) {
        return new IllegalArgumentException(
                "expected xywh=10,20,300,80 or xywh=percent:5,5,50,20, page=3, or t=12.5,20, found " + found);
    }

    /** As it stands behind the {@code #} of an address: {@code page=3&xywh=10,20,300,80}. */
    public String value() {
        List<String> parts = new ArrayList<>();
        if (page != null) {
            parts.add("page=" + page);
        }
        if (region != null) {
            parts.add(region.value());
        }
        if (time != null) {
            parts.add(time.value());
        }
        return String.join("&", parts);
    }

    /** The standard that a FragmentSelector of this value conforms to. */
    public String conformsTo() {
        return page == null ? MEDIA_FRAGMENTS : PDF;
    }

    /** For people: "page 3, a region of 300 by 80 pixels at 10, 20". */
    public String inWords() {
        List<String> words = new ArrayList<>();
        if (page != null) {
            words.add("page " + page);
        }
        if (region != null) {
            String unit = region.percent() ? " percent" : " pixels";
            words.add(String.format(
                    Locale.ROOT,
                    "a region of %d by %d%s, %d from the left and %d from the top",
                    region.width(),
                    region.height(),
                    unit,
                    region.x(),
                    region.y()));
        }
        if (time != null) {
            words.add("from " + Time.seconds(time.start()) + " to " + Time.seconds(time.end()) + " seconds");
        }
        return String.join(", ", words);
    }

    @Override
    public String toString() {
        return value();
    }
}
