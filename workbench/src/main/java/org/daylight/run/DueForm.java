// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Map;
import org.daylight.ClaimId;
import org.daylight.publish.DueView;
import org.daylight.publish.RenderingView;
import org.daylight.register.DueRegister;
import org.daylight.register.Renderings;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/** What is owed to the accused side, as JSON: replies, proceedings, requests, searches, translations. */
public final class DueForm {
    private DueForm() {}

    /** What stands beside an entry. */
    public static Map<String, @Nullable Object> beside(DueDesk.Beside b) {
        return Form.object(
                "replies", b.replies().stream().map(DueForm::said).toList(),
                "proceedings", b.outcomes().stream().map(DueForm::said).toList(),
                "requests", b.requests().stream().map(DueForm::request).toList(),
                "searches",
                        b.nothing().stream()
                                .map(n -> Form.object(
                                        "event", n.event(),
                                        "what", n.what(),
                                        "country", n.country(),
                                        "searched", n.searched()))
                                .toList(),
                "waivers",
                        b.waived().stream()
                                .map(w -> Form.object("event", w.event(), "because", w.because()))
                                .toList(),
                "neverAsked", b.neverAsked());
    }

    private static Map<String, @Nullable Object> said(DueDesk.Said s) {
        Stage stage = s.stage();
        return Form.object(
                "claim", s.claim().value(),
                "entry", s.entry().value(),
                "speaker", s.speaker(),
                "stance", s.stance().code(),
                "fineStance", s.fine(),
                "quote", s.quote(),
                "publisher", s.publisher(),
                "said", Form.value(s.said()),
                "answers", s.answers().stream().map(ClaimId::value).toList(),
                "stage", stage == null ? null : stage.code(),
                "sort", stage == null ? null : stage.sort().code(),
                "words", stage == null ? null : stage.words(),
                "date", s.day(),
                "renderings", s.renderings().stream().map(DueForm::rendering).toList());
    }

    /** A link from a statement to what it answers. */
    public static Map<String, @Nullable Object> link(DueDesk.Link link) {
        Map<String, @Nullable Object> object =
                Form.object("event", link.event(), "role", link.role(), "target", link.target());
        object.putAll(said(link.said()));
        object.put("reason", link.reason());
        object.remove("answers");
        return object;
    }

    private static Map<String, @Nullable Object> request(DueView.Request r) {
        return Form.object(
                "event", r.event(),
                "how", r.how(),
                "asked", r.asked(),
                "until", r.until(),
                "came", r.came(),
                "received", r.received());
    }

    /**
     * How a request stands: what came of it, else waiting or overdue.
     *
     * @param today ISO date
     */
    public static String state(DueRegister.Request r, String today) {
        DueRegister.Came c = r.came();
        return c != null ? c.what() : r.overdue(today) ? "overdue" : "waiting";
    }

    /**
     * A request for a reply, whom one asked included.
     *
     * @param today ISO date: what ended before is overdue
     */
    public static Map<String, @Nullable Object> request(DueRegister.Request r, String today) {
        DueRegister.Came c = r.came();
        return Form.object(
                "event", r.event(),
                "about", r.about(),
                "whom", r.whom(),
                "how", r.how(),
                "asked", r.asked(),
                "until", r.until(),
                "came", state(r, today),
                "received", c == null ? null : c.received(),
                "claim", c == null || c.claim() == null ? null : c.claim().value(),
                "note", r.note());
    }

    /** A translation of a passage. */
    public static Map<String, @Nullable Object> rendering(RenderingView r) {
        return Form.object(
                "event", r.event(),
                "lang", r.lang(),
                "text", r.text(),
                "translator", r.translator(),
                "engine", r.engine(),
                "checker", r.checker());
    }

    /** The same with the words that it renders and what a checker said. */
    public static Map<String, @Nullable Object> rendering(Translating.Shown s) {
        Renderings.Check check = s.rendering().check();
        Map<String, @Nullable Object> object = rendering(s.view());
        object.put("document", s.rendering().document().value());
        object.put("start", s.rendering().at().start());
        object.put("end", s.rendering().at().end());
        object.put("original", s.original());
        object.put("verdict", check == null ? null : check.verdict());
        return object;
    }

    /** A search that was made elsewhere. */
    public static Map<String, @Nullable Object> search(SearchLog.Search s) {
        return Form.object(
                "event", s.event(),
                "time", s.time().toString(),
                "actor", s.actor(),
                "where", s.where(),
                "for", s.what(),
                "found", s.found(),
                "note", s.note());
    }
}
