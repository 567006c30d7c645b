// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.run.Aside;
import org.daylight.run.Workbench;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.run.watch.WatchList;
import org.daylight.web.page.Job;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Lists of subscriptions: brought in, looked through before anything is added, and taken out. */
public final class ListsPage {
    private static final int REMEMBERED = 20;
    private static final int SHOWN = 500;

    /** What was brought in and not yet taken, by number; forgotten when the server stops. */
    private final Map<String, Brought> brought = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Brought> eldest) {
            return size() > REMEMBERED;
        }
    };

    private int number;

    private record Brought(String person, WatchList.Contents contents) {}

    /**
     * The page.
     *
     * @param key of what was brought in; empty where nothing was
     * @param contents of it; null where nothing was
     * @param wrong why it could not be read; null where nothing is wrong
     */
    public record Model(
            String key,
            WatchList.@Nullable Contents contents,
            @Nullable String wrong) {
        /** So many of its lines as a page bears. */
        public List<WatchList.Line> lines() {
            return contents == null
                    ? List.of()
                    : contents.lines().stream().limit(SHOWN).toList();
        }
    }

    Reply show(Visit visit) {
        String key = visit.query("list").orElse("");
        Brought known = known(visit, key);
        return page(visit, 200, new Model(known == null ? "" : key, known == null ? null : known.contents(), null));
    }

    private @Nullable Brought known(Visit visit, String key) {
        synchronized (brought) {
            Brought known = brought.get(key);
            return known != null && known.person().equals(visit.person().name()) ? known : null;
        }
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply page(Visit visit, int status, Model model) {
        Shell shell = visit.shell("watches", visit.say("watches.lists"));
        return new Reply.Html(status, out -> JtelistsGenerated.render(out, null, shell, model));
    }

    Reply bring(Visit visit) {
        UploadedFile sent = visit.files("file").stream()
                .filter(f -> f.size() > 0)
                .findFirst()
                .orElse(null);
        if (sent == null) {
            return page(visit, 422, new Model("", null, visit.say("watches.lists.nofile")));
        }
        if (sent.size() > WatchList.LARGEST) {
            return page(visit, 422, new Model("", null, visit.say("watches.lists.large", WatchList.LARGEST >> 20)));
        }
        WatchList.Contents contents;
        try {
            contents = read(visit, sent);
        } catch (DaylightException e) {
            return page(visit, 422, new Model("", null, String.valueOf(e.getMessage())));
        }
        String key;
        synchronized (brought) {
            key = Integer.toString(++number);
            brought.put(key, new Brought(visit.person().name(), contents));
        }
        return new Reply.SeeOther("/watches/lists?list=" + key);
    }

    private static WatchList.Contents read(Visit visit, UploadedFile sent) {
        try (Aside aside = Aside.in(visit.workbench(), "list")) {
            Path file = aside.folder().resolve("list");
            try (InputStream in = sent.content()) {
                Files.write(file, in.readNBytes(Math.toIntExact(WatchList.LARGEST)));
            }
            return new WatchList(visit.workbench()).read(file);
        } catch (IOException e) {
            throw new DaylightException(
                    "the file could not be laid aside: " + e.getMessage() + "; see that the disk has room", e);
        }
    }

    Reply take(Visit visit) {
        String key = visit.filled("list");
        Brought known = known(visit, key);
        if (known == null) {
            return visit.failed("/watches/lists", visit.say("watches.lists.forgotten"));
        }
        List<WatchList.Line> fresh = known.contents().fresh();
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        return visit.jobs().begin(visit, visit.say("watches.lists.job", fresh.size()), at -> {
            WatchDeeds deeds = new WatchDeeds(workbench);
            int added = 0;
            String wrong = "";
            for (int i = 0; i < fresh.size(); i++) {
                WatchDeeds.Wanted wanted = fresh.get(i).wanted();
                at.at(i, fresh.size(), wanted.url());
                try {
                    workbench.turns().deciding(() -> deeds.add(wanted));
                    added++;
                } catch (DaylightException e) {
                    wrong = String.valueOf(e.getMessage());
                }
            }
            return new Job.Outcome(
                    words.say("watches.lists.done", added, fresh.size() - added, wrong),
                    "/watches",
                    added == fresh.size() ? Job.Phase.DONE : added == 0 ? Job.Phase.FAILED : Job.Phase.PARTLY);
        });
    }

    static Reply opml(Visit visit) {
        return new Reply.Download(
                "watches.opml",
                "text/x-opml; charset=utf-8",
                new WatchList(visit.workbench()).opml().getBytes(StandardCharsets.UTF_8));
    }

    static Reply csv(Visit visit) {
        return new Reply.Download("watches.csv", "text/csv; charset=utf-8", new WatchList(visit.workbench()).csv());
    }
}
