// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.register.Watches.Kind;
import org.daylight.register.Watches.Watch;
import org.daylight.run.Workbench;
import org.daylight.run.watch.Guess;
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
     * @param wrong why nothing was added; null where nothing is wrong
     * @param shared whether one page is shared from a browser
     */
    public record Model(
            String addresses,
            String title,
            Asked asked,
            @Nullable String wrong,
            boolean shared) {}

    Reply show(Visit visit) {
        return page(visit, 200, new Model("", "", Asked.nothing(), null, false));
    }

    /** The address to which browsers and telephones share: the form, filled in; nothing is added before it is sent. */
    Reply shared(Visit visit) {
        String text = visit.query("text").orElse("");
        String url = visit.query("url").or(() -> inside(text)).orElse("");
        String title = visit.query("title").orElse("");
        String held = title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
        String wrong = url.isEmpty() || Safe.link(url) ? null : visit.say("watches.wrong.address", shortened(url));
        return page(visit, 200, new Model(url, held, Asked.nothing(), wrong, true));
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
        boolean shared = visit.field("shared").isPresent();
        String wrong = wrong(visit, urls);
        List<WatchDeeds.Wanted> wanted = new ArrayList<>();
        try {
            for (String url : wrong == null ? urls : List.<String>of()) {
                wanted.add(asked.wanted(visit, url, Kind.LISTING));
            }
        } catch (DaylightException e) {
            wrong = String.valueOf(e.getMessage());
        }
        if (wrong != null) {
            return page(visit, 422, new Model(typed, "", asked, wrong, shared));
        }
        Workbench workbench = visit.workbench();
        if (Kind.of(asked.kind()).isEmpty()) {
            Words words = visit.words();
            return visit.jobs()
                    .begin(
                            visit,
                            visit.say("watches.add.job", wanted.size()),
                            at -> new Added(workbench).guessed(wanted, at).outcome(words));
        }
        Added added = new Added(workbench).all(wanted);
        return added.path().isEmpty()
                ? page(visit, 422, new Model(typed, "", asked, added.why(), shared))
                : visit.done(added.path().get(), added.words(visit.words()));
    }

    /** What became of the addresses that somebody wants watched. */
    private static final class Added {
        private final Workbench workbench;
        private final WatchDeeds deeds;
        private final List<Watch> watches = new ArrayList<>();
        private int left;
        private String why = "";

        Added(Workbench workbench) {
            this.workbench = workbench;
            deeds = new WatchDeeds(workbench);
        }

        /** Adds them as what somebody said that they are. */
        Added all(List<WatchDeeds.Wanted> wanted) {
            wanted.forEach(each -> add(() -> each));
            return this;
        }

        /** Asks each what it is of, and adds it as that. */
        Added guessed(List<WatchDeeds.Wanted> wanted, Job.Progress at) {
            Guess guess = new Guess(workbench);
            for (int i = 0; i < wanted.size(); i++) {
                WatchDeeds.Wanted each = wanted.get(i);
                at.at(i, wanted.size(), each.url());
                add(() -> each.as(guess.kind(each.url())));
            }
            return this;
        }

        private void add(Supplier<WatchDeeds.Wanted> wanted) {
            try {
                watches.add(deeds.add(wanted.get()));
            } catch (DaylightException e) {
                left++;
                why = String.valueOf(e.getMessage());
            }
        }

        /** Why the last that was left out was. */
        String why() {
            return why;
        }

        /** Where what was added is seen; nowhere where nothing was. */
        Optional<String> path() {
            return watches.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            watches.size() == 1
                                    ? "/watches/" + watches.getFirst().id()
                                    : "/watches");
        }

        String words(Words words) {
            return watches.isEmpty() ? why : words.say("watches.added", watches.size(), left, why);
        }

        Job.Outcome outcome(Words words) {
            Job.Phase phase = left == 0 ? Job.Phase.DONE : watches.isEmpty() ? Job.Phase.FAILED : Job.Phase.PARTLY;
            return new Job.Outcome(words(words), path().orElse("/watches/add"), phase);
        }
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
