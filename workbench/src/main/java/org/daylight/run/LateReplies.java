// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.publish.DueView;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.StatementView;
import org.daylight.publish.compare.Issue;
import org.daylight.publish.compare.IssueFolder;
import org.daylight.publish.feed.Item;
import org.daylight.publish.template.Wording;

/**
 * Replies and stages of proceedings that were recorded after an edition and answer what it says: they need not wait for the
 * next one.
 */
final class LateReplies {
    private final Workbench workbench;
    private final EditionShelf.Listed edition;

    /** @param edition the latest that may be told of */
    LateReplies(Workbench workbench, EditionShelf.Listed edition) {
        this.workbench = workbench;
        this.edition = edition;
    }

    /** One answer and the entries beside which it stands. */
    private record Answer(String category, String words, StatementView said, Set<String> labels, String entry) {}

    List<Item> items() {
        Set<String> printed =
                IssueFolder.read(new EditionShelf(workbench)
                                .folder(edition.made().number()))
                        .entries()
                        .stream()
                        .map(Issue.Topic::id)
                        .collect(Collectors.toSet());
        NextEdition next = NextEdition.of(workbench);
        Map<String, PassageView> passages = new HashMap<>();
        next.passages().forEach(p -> passages.put(p.id(), p));
        Map<Long, Answer> answers = new LinkedHashMap<>();
        for (EntryView e : next.entries()) {
            if (printed.contains(e.entry().id().value())) {
                e.replies().forEach(r -> late("reply", Wording.bare(r), r, e, answers));
                e.due().outcomes().forEach(o -> outcome(o, e, answers));
            }
        }
        List<Item> items = new ArrayList<>();
        answers.forEach((decision, a) ->
                items.add(item(decision, a, passages.get(a.said().passage()))));
        return items;
    }

    private void outcome(DueView.Outcome o, EntryView e, Map<Long, Answer> answers) {
        String caveat = Wording.caveat(o.sort());
        late("outcome", o.words() + (caveat.isEmpty() ? "" : " (" + caveat + ")"), o.statement(), e, answers);
    }

    private void late(String category, String words, StatementView s, EntryView e, Map<Long, Answer> answers) {
        if (s.decision() >= edition.made().position()) {
            answers.computeIfAbsent(
                            s.decision(),
                            d -> new Answer(
                                    category,
                                    words,
                                    s,
                                    new TreeSet<>(),
                                    e.entry().id().value()))
                    .labels()
                    .add(e.entry().label());
        }
    }

    private Item item(long decision, Answer a, @org.jspecify.annotations.Nullable PassageView p) {
        String publisher = p == null ? null : p.publisher();
        String speaker = a.said().speaker() != null
                ? a.said().speaker()
                : publisher == null ? "a page without a publisher" : "a page of " + publisher;
        boolean reply = a.category().equals("reply");
        int number = edition.made().number();
        List<String> lines = new ArrayList<>();
        if (p != null) {
            lines.add("“" + p.quote() + "”");
            if (p.url() != null) {
                lines.add(p.url());
            }
        }
        lines.add("Answers what edition " + number + " prints under: " + String.join("; ", a.labels()));
        return new Item(
                a.category() + " " + decision,
                a.category(),
                (reply ? "Reply: " : "Proceedings: ") + speaker + (reply ? " " : ", ") + a.words(),
                workbench.ledger().event(decision).time(),
                (reply ? speaker + " " + a.words() + "." : a.words() + ", says " + speaker + ".")
                        + " It was recorded after edition " + number + " and stands in the next.",
                lines,
                List.of(new Item.Link(
                        "alternate", number + "/index.html#" + a.entry().toLowerCase(Locale.ROOT), "text/html")));
    }
}
