// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Adding;
import org.daylight.run.Workbench;
import org.daylight.run.watch.KindGuess;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.web.page.Job;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Safe;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Adding to what is watched: addresses that are typed or pasted, or the page that somebody shares from a browser. */
public final class AddPage {
    private static final int MOST = 500;
    private static final int LONGEST = 200;
    private static final Pattern INSIDE = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /**
     * The form.
     *
     * @param addresses as typed
     * @param title of the page that is shared; empty where none is
     * @param asked how they are to be watched
     * @param now whether they are captured at once
     * @param wrong why nothing was added; null where nothing is wrong
     * @param shared whether one page is shared from a browser
     */
    public record Model(
            String addresses,
            String title,
            Asked asked,
            boolean now,
            @Nullable String wrong,
            boolean shared) {}

    Reply show(Visit visit) {
        return page(visit, 200, new Model("", "", Asked.nothing(), false, null, false));
    }

    /** The address to which browsers and telephones share: the form, filled in; nothing is added before it is sent. */
    Reply shared(Visit visit) {
        String text = visit.query("text").orElse("");
        String url = visit.query("url").or(() -> inside(text)).orElse("");
        String title = visit.query("title").orElse("");
        String held = title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
        String wrong = url.isEmpty() || Safe.link(url) ? null : visit.say("watches.wrong.address", shortened(url));
        return page(visit, 200, new Model(url, held, Asked.nothing(), true, wrong, true));
    }

    private static Optional<String> inside(String text) {
        Matcher found = INSIDE.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String shortened(String url) {
        return url.length() > LONGEST ? url.substring(0, LONGEST) + "…" : url;
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, int status, Model model) {
        Shell shell = visit.shell("watches", visit.say(model.shared() ? "watches.add.shared" : "watches.add"));
        return new Reply.Html(status, out -> JteaddGenerated.render(out, null, shell, model));
    }

    Reply take(Visit visit) {
        String typed = visit.field("addresses").orElse("");
        List<String> urls = Stream.of(typed.split("\\s+"))
                .filter(u -> !u.isEmpty())
                .distinct()
                .toList();
        Asked asked = Asked.of(visit);
        boolean now = visit.field("now").isPresent();
        boolean shared = visit.field("shared").isPresent();
        String wrong = wrong(visit, urls);
        List<WatchDeeds.Wanted> wanted = new ArrayList<>();
        try {
            for (String url : wrong == null ? urls : List.<String>of()) {
                wanted.add(asked.wanted(visit, url, KindGuess.of(url)));
            }
        } catch (DaylightException e) {
            wrong = String.valueOf(e.getMessage());
        }
        if (wrong != null) {
            return page(visit, 422, new Model(typed, "", asked, now, wrong, shared));
        }
        WatchDeeds deeds = new WatchDeeds(visit.workbench());
        List<Watch> added = new ArrayList<>();
        List<String> left = new ArrayList<>();
        String why = "";
        for (WatchDeeds.Wanted each : wanted) {
            try {
                added.add(deeds.add(each));
            } catch (DaylightException e) {
                left.add(each.url());
                why = String.valueOf(e.getMessage());
            }
        }
        if (added.isEmpty()) {
            return page(visit, 422, new Model(typed, "", asked, now, why, shared));
        }
        String words = visit.say("watches.added", added.size(), left.size());
        if (now) {
            return capture(visit, added.stream().map(Watch::url).toList());
        }
        return visit.done(added.size() == 1 ? "/watches/" + added.getFirst().id() : "/watches", words);
    }

    private static Reply capture(Visit visit, List<String> urls) {
        Words words = visit.words();
        Workbench workbench = visit.workbench();
        return visit.jobs().begin(visit, visit.say("watches.add.job", urls.size()), at -> {
            Adding adding = new Adding(workbench);
            int good = 0;
            String wrong = "";
            for (int i = 0; i < urls.size(); i++) {
                at.at(i, urls.size(), urls.get(i));
                String trouble = adding.address(urls.get(i), false).wrong();
                good += trouble == null ? 1 : 0;
                wrong = trouble == null ? wrong : trouble;
            }
            return new Job.Outcome(
                    words.say("watches.add.job.done", good, urls.size() - good, wrong),
                    "/watches",
                    good == urls.size() ? Job.Phase.DONE : good == 0 ? Job.Phase.FAILED : Job.Phase.PARTLY);
        });
    }

    private static @Nullable String wrong(Visit visit, List<String> urls) {
        if (urls.isEmpty()) {
            return visit.say("watches.wrong.none");
        }
        if (urls.size() > MOST) {
            return visit.say("watches.wrong.many", urls.size(), MOST);
        }
        return urls.stream()
                .filter(u -> !Safe.link(u))
                .findFirst()
                .map(u -> visit.say("watches.wrong.address", shortened(u)))
                .orElse(null);
    }
}
