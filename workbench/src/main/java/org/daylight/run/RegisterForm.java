// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import org.daylight.Entry;
import org.daylight.Event;
import org.daylight.corroborate.Credibility;
import org.daylight.publish.RenderingView;
import org.daylight.read.Why;
import org.jspecify.annotations.Nullable;

/** The register as JSON: entries, statements and decisions, masked. */
public final class RegisterForm {
    private RegisterForm() {}

    /** An entry of the list. */
    public static Map<String, @Nullable Object> row(EntryPages.Row row) {
        Entry e = row.entry();
        return Form.object(
                "entry", e.id().value(),
                "kind", e.kind().code(),
                "label", e.label(),
                "statements", row.statements(),
                "pages", row.pages());
    }

    /**
     * A statement.
     *
     * @param beside null where nothing is known beside it
     * @param renderings of the words that it rests on
     */
    public static Map<String, @Nullable Object> statement(
            RegisterView.Shown s, EntryPages.@Nullable Beside beside, List<RenderingView> renderings) {
        return Form.object(
                "entry", s.entry().value(),
                "property", s.property(),
                "value", s.value(),
                "speaker", s.speaker(),
                "stance", s.stance().code(),
                "asOf", beside == null ? null : Form.date(beside.asOf()),
                "stated", beside == null ? null : Form.date(beside.stated()),
                "quote", s.quote(),
                "publisher", s.publisher(),
                "url", s.url(),
                "capture", s.capture().value(),
                "decision", s.decision(),
                "origins", s.origins(),
                "trail", s.trail(),
                "pages", s.pages(),
                "conflicting", s.conflicting(),
                "proposed", beside == null ? null : beside.proposed(),
                "preferred", beside == null ? null : beside.preferred(),
                "credibility", s.credibility() == null ? null : s.credibility().grade(),
                "credibilityWhy",
                        s.credibility() == null ? null : s.credibility().why().english(),
                "credibilityRule", Credibility.RULE_VERSION,
                "reliability", beside == null ? null : beside.reliability().english(),
                "credibilityByPerson",
                        beside == null || beside.credibility() == null
                                ? null
                                : beside.credibility().english(),
                "fragment", s.fragment() == null ? null : s.fragment().value(),
                "reader", s.reader(),
                "alsoBy", s.alsoBy(),
                "renderings", renderings.stream().map(DueForm::rendering).toList(),
                "explanation", s.why().none() ? null : Why.object(s.why()));
    }

    /** A decision that was taken, as the log shows it. */
    public static Map<String, @Nullable Object> step(EntryPages.Step s) {
        return Form.object(
                "event", s.event(),
                "time", s.time().toString(),
                "actor", s.actor(),
                "decision", s.verdict(),
                "about", s.about(),
                "reason", s.reason(),
                "undoneBy", s.undoneBy());
    }

    /** A decision that arranges or judges, just taken. */
    public static Map<String, @Nullable Object> deed(Event event) {
        return Form.object(
                "decision", event.text("decision"),
                "event", event.seq(),
                "entry", event.open().get("entry"));
    }

    /** An item of the work list. */
    public static Map<String, @Nullable Object> item(WorkList.Shown i) {
        return Form.object(
                "item", i.id(),
                "what", i.what(),
                "from", i.from(),
                "url", i.url(),
                "says", i.says(),
                "state", i.state(),
                "event", i.decision(),
                "captures", i.captures().stream().map(c -> c.value()).toList(),
                "fitting", i.fitting().stream().map(c -> c.value()).toList(),
                "beside", i.beside());
    }
}
