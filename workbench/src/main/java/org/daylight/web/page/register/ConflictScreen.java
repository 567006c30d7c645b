// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.protect.Right;
import org.daylight.register.EntryQuery;
import org.daylight.run.EntryDifference;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Where statements differ: all sides, each with its speaker and its date, never joined. */
final class ConflictScreen {
    private static final List<String> VERDICTS = List.of("conflict", "misprint?", "series", "definition", "stage");
    private static final List<String> OPEN = List.of("conflict", "misprint?");
    private static final int ROWS = 10;

    List<PageRoute> routes() {
        return List.of(PageRoute.show("/conflicts", Right.READ, ConflictScreen::show));
    }

    /**
     * The page.
     *
     * @param tabs by verdict
     * @param differences of this page
     * @param total how many such differences there are
     * @param from number of the first, from 0
     * @param due how many entries are still being worked out
     * @param before path of the page before; empty on the first
     * @param next path of the page after; empty on the last
     */
    public record Model(
            List<Table.Choice> tabs,
            List<Difference> differences,
            int total,
            int from,
            int due,
            String before,
            String next) {
        /** Copies the lists. */
        public Model {
            tabs = List.copyOf(tabs);
            differences = List.copyOf(differences);
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Model model = model(visit);
        Shell shell = visit.shell("conflicts", visit.say("register.conflicts"));
        return Reply.html(out -> JteconflictsGenerated.render(out, null, shell, model));
    }

    private static Model model(Visit visit) {
        Workbench workbench = visit.workbench();
        int due = workbench.summary().refresh();
        List<String> wanted =
                visit.query("verdict").filter(VERDICTS::contains).map(List::of).orElse(OPEN);
        EntryQuery query = new EntryQuery(workbench.database());
        int total = query.differences(wanted);
        int from = Math.min(visit.number("from", 0, 0, 10_000_000), Math.max(0, (total - 1) / ROWS * ROWS));
        Making making = new Making(workbench, new Past(null, ""), visit);
        Veils veils = workbench.veils();
        List<Difference> found = query.differences(wanted, from, ROWS).stream()
                .map(d -> making.difference(
                        making.pages().masked(d.entry()),
                        EntryDifference.parse(d.body()).hidden(veils)))
                .toList();
        Address address = new Address(
                "/conflicts",
                visit.query("verdict").map(v -> Map.of("verdict", List.of(v))).orElse(Map.of()));
        return new Model(
                tabs(query, visit, wanted),
                found,
                total,
                from,
                due,
                from > 0
                        ? address.with("from", Integer.toString(Math.max(0, from - ROWS)))
                                .toString()
                        : "",
                from + ROWS < total
                        ? address.with("from", Integer.toString(from + ROWS)).toString()
                        : "");
    }

    private static List<Table.Choice> tabs(EntryQuery query, Visit visit, List<String> wanted) {
        List<Table.Choice> tabs = new ArrayList<>();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("", OPEN);
        VERDICTS.forEach(v -> kinds.put(v, List.of(v)));
        kinds.forEach((verdict, codes) -> tabs.add(new Table.Choice(
                verdict.isEmpty()
                        ? visit.say("register.conflicts.open")
                        : visit.say("register.conflict." + verdict.replace("?", "")),
                query.differences(codes),
                codes.equals(wanted),
                "/conflicts" + (verdict.isEmpty() ? "" : "?verdict=" + Address.coded(verdict)))));
        return tabs;
    }
}
