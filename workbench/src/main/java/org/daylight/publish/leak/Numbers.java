// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds telephone numbers and coordinates, however they are set. A number is found with its country (E.164), with the zero
 * that calls inside a country, or bare; coordinates where they are given finer than a town, in either order.
 */
final class Numbers {
    /** Least digits of a subscriber's number that is looked for. */
    private static final int DIGITS = 6;

    private static final int HEAD = 4;
    /** Two decimals of a degree are a kilometre. */
    private static final int DECIMALS = 2;
    /** Two numbers of one point stand at most so far from each other. */
    private static final int APART = 32;

    private static final int MOST_DIGITS = 40;
    private static final int SEPARATORS = 4;
    /** Calling codes of one and two digits (ITU-T E.164); all others have three. */
    private static final Set<String> BRIEF = Set.of(
            "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
            "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81",
            "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

    /** Where something stands. */
    @FunctionalInterface
    interface Found {
        /** @param offset of its first digit */
        void at(Kind kind, int offset);
    }

    private record Telephone(String subscriber, String country) {
        boolean leads(String before) {
            return before.isEmpty()
                    || before.equals("0")
                    || before.equals("00" + country)
                    || before.equals(country)
                    || before.equals(country + "0")
                    || before.equals("00" + country + "0")
                    || (country.isEmpty() && before.matches("0{0,2}[1-9][0-9]{0,2}0?"));
        }
    }

    private record Point(double latitude, double longitude) {}

    private final Map<String, List<Telephone>> byHead = new HashMap<>();
    private final List<Point> points = new ArrayList<>();

    Numbers(Forbidden forbidden) {
        for (Forbidden.Person person : forbidden.persons()) {
            for (String value : person.values()) {
                switch (Shape.of(value)) {
                    case TELEPHONE -> {
                        Telephone t = telephone(value);
                        byHead.computeIfAbsent(t.subscriber().substring(0, HEAD), h -> new ArrayList<>())
                                .add(t);
                    }
                    case COORDINATES -> points.add(point(value));
                    case NAME, MAIL, ADDRESS -> {}
                }
            }
        }
    }

    boolean none() {
        return byHead.isEmpty() && points.isEmpty();
    }

    private static Telephone telephone(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        boolean abroad = value.contains("+") || digits.startsWith("00");
        String bare = digits.replaceFirst("^0+", "");
        String country = "";
        if (abroad) {
            for (int n = 1; n <= 3 && country.isEmpty(); n++) {
                String code = bare.substring(0, Math.min(n, bare.length()));
                country = n == 3 || BRIEF.contains(code) ? code : "";
            }
        }
        String rest = bare.substring(country.length()).replaceFirst("^0+", "");
        return rest.length() < DIGITS ? new Telephone(bare, "") : new Telephone(rest, country);
    }

    private static Point point(String value) {
        String[] two = value.strip().split("[,; ]+");
        return new Point(Double.parseDouble(two[0]), Double.parseDouble(two[1]));
    }

    void find(Located in, Found found) {
        if (!byHead.isEmpty()) {
            telephones(in, found);
        }
        if (!points.isEmpty()) {
            points(in, found);
        }
    }

    private void telephones(Located in, Found found) {
        StringBuilder digits = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        int parted = 0;
        int size = in.size();
        for (int i = 0; i <= size; i++) {
            int c = i < size ? in.point(i) : -1;
            if (digits.isEmpty() && (c < '0' || (c > '9' && c < 0x80))) {
                continue;
            }
            int digit = c < 0 ? -1 : digit(c);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
                at.add(i);
                parted = 0;
            } else if (!digits.isEmpty() && (i == in.size() || !between(in.point(i)) || ++parted > SEPARATORS)) {
                if (digits.length() >= DIGITS && digits.length() <= MOST_DIGITS) {
                    telephone(in, digits.toString(), at, found);
                }
                digits.setLength(0);
                at.clear();
                parted = 0;
            }
        }
    }

    private void telephone(Located in, String run, List<Integer> at, Found found) {
        for (int i = 0; i + HEAD <= run.length(); i++) {
            for (Telephone t : byHead.getOrDefault(run.substring(i, i + HEAD), List.of())) {
                telephone(in, run, at, t, i, found);
            }
        }
    }

    private static void telephone(Located in, String run, List<Integer> at, Telephone t, int from, Found found) {
        int end = from + t.subscriber().length();
        if (!run.startsWith(t.subscriber(), from) || (end < run.length() && at.get(end) == at.get(end - 1) + 1)) {
            return;
        }
        for (int start = from; start >= 0; start--) {
            boolean begins = start == 0 || at.get(start) > at.get(start - 1) + 1;
            if (begins && t.leads(run.substring(start, from))) {
                found.at(Kind.TELEPHONE, in.offset(at.get(start)));
                return;
            }
        }
    }

    private static boolean between(int c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '/' -> true;
            default -> c == 0xa0 || c == 0x2009 || c == 0x202f || (c >= 0x2010 && c <= 0x2013);
        };
    }

    private static int digit(int c) {
        return c < 0x80 ? (c >= '0' && c <= '9' ? c - '0' : -1) : Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }

    private void points(Located in, Found found) {
        double before = Double.NaN;
        int decimalsBefore = 0;
        int endBefore = -APART;
        for (int i = 0; i < in.size(); i++) {
            if (digit(in.point(i)) < 0 || (i > 0 && digit(in.point(i - 1)) >= 0)) {
                continue;
            }
            int dot = i;
            while (dot < in.size() && digit(in.point(dot)) >= 0 && dot - i <= 3) {
                dot++;
            }
            int end = dot + 1;
            while (end < in.size() && digit(in.point(end)) >= 0) {
                end++;
            }
            boolean number = dot < in.size() && dot - i <= 3 && (in.point(dot) == '.' || in.point(dot) == ',');
            int decimals = end - dot - 1;
            if (!number || decimals < DECIMALS || decimals > 15) {
                continue;
            }
            double value = value(in, i, dot, end);
            if (i - endBefore <= APART && same(before, value, Math.min(decimals, decimalsBefore))) {
                found.at(Kind.COORDINATES, in.offset(i));
            }
            before = value;
            decimalsBefore = decimals;
            endBefore = end;
            i = end - 1;
        }
    }

    private static double value(Located in, int from, int dot, int end) {
        StringBuilder text = new StringBuilder();
        boolean negative = from > 0 && (in.point(from - 1) == '-' || in.point(from - 1) == '\u2212');
        text.append(negative ? "-" : "");
        for (int i = from; i < end; i++) {
            text.append(i == dot ? "." : (char) ('0' + digit(in.point(i))));
        }
        return Double.parseDouble(text.toString());
    }

    private boolean same(double one, double other, int decimals) {
        double unit = Math.pow(10, -Math.min(decimals, 5)) * 1.001;
        return points.stream()
                .anyMatch(p -> (Math.abs(p.latitude() - one) < unit && Math.abs(p.longitude() - other) < unit)
                        || (Math.abs(p.latitude() - other) < unit && Math.abs(p.longitude() - one) < unit));
    }
}
