// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.run.Adding;
import org.daylight.run.Browsing;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Safe;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Uploads;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Adding pages by their addresses, and files; what became of each is said. */
final class AddPage {
    private static final int MOST = 500;
    private static final int REMEMBERED = 50;

    /** What became of what was added, by number; forgotten when the server stops. */
    private final Map<String, Batch> batches = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Batch> eldest) {
            return size() > REMEMBERED;
        }
    };

    private int number;

    /**
     * What was added at once.
     *
     * @param person who did
     * @param done what became of each so far
     * @param of how many there are
     */
    record Batch(String person, List<Adding.Added> done, int of) {
        /** How many of them were preserved whole. */
        long good() {
            return done.stream().filter(a -> a.wrong() == null).count();
        }
    }

    /**
     * The page.
     *
     * @param batch what became of what was added; null where nothing was, or it is forgotten
     * @param addresses as typed, where the form comes back
     * @param wrong what is wrong with them; null where nothing is
     * @param browser whether this machine has a browser to capture with
     */
    record Model(
            @Nullable Batch batch,
            String addresses,
            @Nullable String wrong,
            boolean browser) {}

    Reply show(Visit visit) {
        Batch batch = visit.query("batch").map(this::batch).orElse(null);
        boolean own = batch != null && batch.person().equals(visit.person().name());
        return page(visit, 200, new Model(own ? batch : null, visit.query("url").orElse(""), null, browser(visit)));
    }

    private @Nullable Batch batch(String key) {
        synchronized (batches) {
            Batch batch = batches.get(key);
            return batch == null ? null : new Batch(batch.person(), List.copyOf(batch.done()), batch.of());
        }
    }

    private static boolean browser(Visit visit) {
        return Browsing.installed(visit.workbench()).isPresent();
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, int status, Model model) {
        Shell shell = visit.shell("captures", visit.say("captures.add.title"));
        return new Reply.Html(status, out -> JteaddGenerated.render(out, null, shell, model));
    }

    Reply addresses(Visit visit) {
        String typed = visit.field("addresses").orElse("");
        List<String> urls = Stream.of(typed.split("\\s+"))
                .filter(u -> !u.isEmpty())
                .distinct()
                .toList();
        String wrong = wrong(visit, urls);
        if (wrong != null) {
            return page(visit, 422, new Model(null, typed, wrong, browser(visit)));
        }
        boolean browser = visit.field("browser").isPresent();
        Adding adding = new Adding(visit.workbench());
        return begin(visit, urls, i -> adding.address(urls.get(i), browser), () -> {});
    }

    private static @Nullable String wrong(Visit visit, List<String> urls) {
        if (urls.isEmpty()) {
            return visit.say("captures.add.none");
        }
        if (urls.size() > MOST) {
            return visit.say("captures.add.many", urls.size(), MOST);
        }
        return urls.stream()
                .filter(u -> !Safe.link(u))
                .findFirst()
                .map(u -> visit.say("captures.add.wrong", u.length() > 120 ? u.substring(0, 120) + "…" : u))
                .orElse(null);
    }

    Reply files(Visit visit) {
        Workbench workbench = visit.workbench();
        String from = visit.field("from").orElse(null);
        if (from != null && !Safe.link(from)) {
            return visit.failed("/captures/add", visit.say("captures.add.wrong", from));
        }
        Uploads uploads = Uploads.of(visit.workbench(), visit.files("files"));
        List<Path> files = List.copyOf(uploads.files());
        if (from != null && files.size() > 1) {
            uploads.close();
            return visit.failed("/captures/add", visit.say("captures.add.from.one"));
        }
        List<String> names =
                files.stream().map(f -> String.valueOf(f.getFileName())).toList();
        Adding adding = new Adding(workbench);
        return begin(visit, names, i -> adding.file(files.get(i), names.get(i), from), uploads::close);
    }

    /** Adds one after the other, beside requests. */
    private interface Deed {
        Adding.Added add(int i);
    }

    private Reply begin(Visit visit, List<String> names, Deed deed, Runnable after) {
        String key;
        List<Adding.Added> done = new ArrayList<>();
        synchronized (batches) {
            key = Integer.toString(++number);
            batches.put(key, new Batch(visit.person().name(), done, names.size()));
        }
        Words words = visit.words();
        return visit.jobs().begin(visit, visit.say("captures.add.job", names.size()), at -> {
            try {
                for (int i = 0; i < names.size(); i++) {
                    at.at(i, names.size(), names.get(i));
                    Adding.Added added = deed.add(i);
                    synchronized (batches) {
                        done.add(added);
                    }
                }
            } finally {
                after.run();
            }
            return outcome(words, done, "/captures/add?batch=" + key);
        });
    }

    /** Where nothing was preserved the job failed, and says why of the first. */
    private static Job.Outcome outcome(Words words, List<Adding.Added> done, String path) {
        List<Adding.Added> bad = done.stream().filter(a -> a.wrong() != null).toList();
        int good = done.size() - bad.size();
        if (bad.isEmpty()) {
            return new Job.Outcome(words.say("captures.add.done", good, 0), path);
        }
        String count = good == 0
                ? words.say("captures.add.done.none", bad.size())
                : words.say("captures.add.done", good, bad.size());
        return new Job.Outcome(
                words.say("captures.add.done.why", count, why(words, bad.getFirst())),
                path,
                good == 0 ? Job.Phase.FAILED : Job.Phase.PARTLY);
    }

    /** Why something was not preserved. */
    static String why(Words words, Adding.Added bad) {
        return bad.refused() == null ? String.valueOf(bad.wrong()) : words.say("captures.add.refused", bad.refused());
    }
}
