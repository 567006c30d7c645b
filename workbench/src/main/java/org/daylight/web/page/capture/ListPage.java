// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.protect.Right;
import org.daylight.register.CaptureRows;
import org.daylight.run.CaptureShelf;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** The list of captures, newest first, a page at a time. */
final class ListPage {
    static final int ROWS = 40;
    private static final int SOURCES = 60;

    /**
     * What the filter says.
     *
     * @param source as typed
     * @param lang a language of the texts
     * @param status first digit of the status
     * @param text what became of the text
     * @param restricted whether only what is under seal
     */
    record Chosen(String source, String lang, String status, String text, boolean restricted) {
        /** Whether anything is left out. */
        boolean any() {
            return !(source + lang + status + text).isEmpty() || restricted;
        }

        /** Where the words of these pages can be looked for. */
        String search() {
            return "/search?q=" + part("source", source) + part("lang", lang);
        }

        private static String part(String name, String value) {
            return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /**
     * The list.
     *
     * @param chosen the filter
     * @param total captures of the case
     * @param found those that fit; more than {@link CaptureRows#COUNTED} are not counted
     * @param page from 1
     * @param rows on this page
     * @param sources offered
     * @param languages offered
     * @param earlier address of the page before; null where there is none
     * @param later likewise
     */
    record Model(
            Chosen chosen,
            int total,
            int found,
            int page,
            List<CaptureShelf.Listed> rows,
            List<String> sources,
            List<String> languages,
            @Nullable String earlier,
            @Nullable String later) {
        boolean uncounted() {
            return found > CaptureRows.COUNTED;
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply show(Visit visit) {
        CaptureShelf shelf =
                new CaptureShelf(visit.workbench(), visit.workbench().veils(), visit.may(Right.PROTECT));
        Chosen chosen = new Chosen(
                visit.query("source").orElse(""),
                visit.query("lang").orElse(""),
                visit.query("status").filter(s -> s.matches("[0-5]")).orElse(""),
                visit.query("text")
                        .filter(t -> List.of("read", "waiting", "unreadable").contains(t))
                        .orElse(""),
                visit.may(Right.PROTECT) && visit.query("restricted").isPresent());
        int page = visit.number("page", 1, 1, 1_000_000);
        CaptureRows.Wanted wanted = wanted(chosen);
        int total = shelf.rows().count(CaptureRows.Wanted.ALL);
        int found = chosen.any() ? shelf.rows().count(wanted) : total;
        List<CaptureShelf.Listed> rows = shelf.page(wanted, (page - 1) * ROWS, ROWS + 1);
        boolean more = rows.size() > ROWS;
        Model model = new Model(
                chosen,
                total,
                found,
                page,
                more ? rows.subList(0, ROWS) : rows,
                // A name that is behind bars is not offered: looking for it would find it.
                shelf.rows().publishers(SOURCES).keySet().stream()
                        .filter(s -> shelf.veils().hide(s).equals(s))
                        .toList(),
                List.copyOf(shelf.rows().languages().keySet()),
                page > 1 ? address(chosen, page - 1) : null,
                more ? address(chosen, page + 1) : null);
        Shell shell = visit.shell("captures", visit.say("captures.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, model));
    }

    private static CaptureRows.Wanted wanted(Chosen c) {
        return new CaptureRows.Wanted(
                blank(c.source()),
                blank(c.lang()),
                c.status().isEmpty() ? null : Integer.valueOf(c.status()),
                c.text().isEmpty() ? null : CaptureRows.Text.valueOf(c.text().toUpperCase(java.util.Locale.ROOT)),
                c.restricted() ? true : null,
                null,
                null);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String address(Chosen c, int page) {
        List<String> parts = new ArrayList<>();
        Map.of("source", c.source(), "lang", c.lang(), "status", c.status(), "text", c.text())
                .forEach((name, value) -> Optional.of(value)
                        .filter(v -> !v.isEmpty())
                        .ifPresent(v -> parts.add(name + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8))));
        if (c.restricted()) {
            parts.add("restricted=on");
        }
        parts.sort(null);
        parts.add("page=" + page);
        return "/captures?" + String.join("&", parts);
    }
}
