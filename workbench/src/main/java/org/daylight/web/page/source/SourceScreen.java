// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.register.SourceRows;
import org.daylight.run.Arranging;
import org.daylight.run.CaptureShelf;
import org.daylight.run.SourceShelf;
import org.daylight.web.page.Labels;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The sources of a case, and one of them with its grade. */
public final class SourceScreen {
    /** The Admiralty scale of reliability. */
    static final List<String> SCALE = List.of("A", "B", "C", "D", "E", "F");

    private static final int ROWS = 50;

    /** What is counted over all pages, and over those that are not under seal: for whom may see which. */
    private final SourceShelf all = new SourceShelf();

    private final SourceShelf open = new SourceShelf();

    private SourceShelf shelf(Visit visit) {
        return visit.may(Right.PROTECT) ? all : open;
    }

    /**
     * The list.
     *
     * @param total how many sources there are
     * @param unnamed pages that name none
     * @param rows on this page
     * @param page from 1
     * @param more whether there is another
     */
    record Model(int total, int unnamed, List<SourceShelf.Listed> rows, int page, boolean more) {}

    /**
     * The form in which a source is judged.
     *
     * @param reliability as chosen
     * @param reason as typed
     * @param wrong why it was not taken; null where nothing is wrong
     * @param unsaid why what was said of the source was not taken; null where nothing is wrong
     */
    record Judged(
            String reliability,
            String reason,
            @Nullable String wrong,
            @Nullable String unsaid) {
        static final Judged NOT = new Judged("", "", null, null);
    }

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/sources", Right.READ, this::list),
                PageRoute.show("/sources/one", Right.READ, this::one),
                PageRoute.take("/sources/grade", Right.REVIEW, this::grade),
                PageRoute.take("/sources/describe", Right.REVIEW, this::describe));
    }

    /** Where the page of a source is; it may have any name. */
    static String path(String name) {
        return "/sources/one?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply list(Visit visit) {
        SourceRows rows = new SourceRows(visit.workbench().database());
        int page = visit.number("page", 1, 1, 100_000);
        List<SourceShelf.Listed> listed =
                shelf(visit).page(visit.workbench(), visit.workbench().veils(), (page - 1) * ROWS, ROWS + 1);
        boolean more = listed.size() > ROWS;
        Model model = new Model(rows.count(), rows.unnamed(), more ? listed.subList(0, ROWS) : listed, page, more);
        Shell shell = visit.shell("sources", visit.say("sources.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, model, Labels.of(visit)));
    }

    private Reply one(Visit visit) {
        return visit.query("name")
                .map(name -> one(visit, name, 200, Judged.NOT))
                .orElse(new Reply.SeeOther("/sources"));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply one(Visit visit, String name, int status, Judged judged) {
        CaptureShelf captures =
                new CaptureShelf(visit.workbench(), visit.workbench().veils(), visit.may(Right.PROTECT));
        SourceShelf.One one =
                shelf(visit).one(visit.workbench(), captures, name).orElseThrow(() -> new Visit.Missing("source"));
        Shell shell = visit.shell("sources", one.listed().name());
        return new Reply.Html(status, out -> JteoneGenerated.render(out, null, shell, one, judged, Labels.of(visit)));
    }

    private Reply describe(Visit visit) {
        String name = visit.filled("name");
        try {
            long event = new Arranging(visit.workbench())
                    .describeSource(
                            name,
                            visit.field("kind").orElse(""),
                            visit.field("country").orElse(""),
                            visit.field("owner").orElse(""),
                            visit.field("reason").orElse(""))
                    .seq();
            return visit.done(path(name), visit.say("sources.facts.done"), event);
        } catch (DaylightException e) {
            return one(visit, name, 422, new Judged("", "", null, String.valueOf(e.getMessage())));
        }
    }

    /** Codes of countries in the order of their names. */
    static List<String> countries(Words words) {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(
                        words::country, Collator.getInstance(Locale.forLanguageTag(words.language()))))
                .toList();
    }

    private Reply grade(Visit visit) {
        String name = visit.filled("name");
        String reliability = visit.field("reliability").filter(SCALE::contains).orElse("");
        String reason = visit.field("reason").orElse("");
        Optional<String> wrong = reliability.isEmpty()
                ? Optional.of(visit.say("sources.grade.none"))
                : reason.isEmpty() ? Optional.of(visit.say("sources.grade.reason.none")) : Optional.empty();
        if (wrong.isPresent()) {
            return one(visit, name, 422, new Judged(reliability, reason, wrong.get(), null));
        }
        try {
            long event = new Arranging(visit.workbench())
                    .gradeSource(name, reliability, reason)
                    .seq();
            return visit.done(path(name), visit.say("sources.grade.done", reliability), event);
        } catch (DaylightException e) {
            return one(visit, name, 422, new Judged(reliability, reason, String.valueOf(e.getMessage()), null));
        }
    }
}
