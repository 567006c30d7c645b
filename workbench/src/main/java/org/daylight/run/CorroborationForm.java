// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daylight.Because;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Said;
import org.jspecify.annotations.Nullable;

/** Stories and disagreements as JSON. */
public final class CorroborationForm {
    private CorroborationForm() {}

    /**
     * A story with its pages, its origins and who has it from whom.
     *
     * @param names how a text is called
     * @param whys what shows a relation
     */
    public static Map<String, @Nullable Object> story(
            Story story, Function<DocumentId, String> names, Function<Relation, String> whys) {
        return Form.object(
                "story", story.first().value(),
                "docs", story.documents().stream().map(names).toList(),
                "origins", story.origins(),
                "groups",
                        story.groups().stream()
                                .map(group -> group.stream().map(names).toList())
                                .toList(),
                "relations",
                        story.relations().stream()
                                .map(r -> Form.object(
                                        "from", names.apply(r.from()),
                                        "to", names.apply(r.to()),
                                        "kind", r.kind().code(),
                                        "why", whys.apply(r)))
                                .toList());
    }

    /** The same, of a case. */
    public static Map<String, @Nullable Object> story(Story story, StoryView view) {
        return story(story, id -> view.page(id).name(), view::why);
    }

    /**
     * Statements of one property that differ.
     *
     * @param entry its label masked
     */
    public static Map<String, @Nullable Object> conflict(Entry entry, Disagreement d, Disagreements disagreements) {
        return Form.object(
                "entry", d.entry().value(),
                "label", entry.label(),
                "property", d.property(),
                "verdict", d.verdict().code(),
                "why", Because.all(d.why()).english(),
                "statements", statements(d, disagreements));
    }

    private static List<Map<String, @Nullable Object>> statements(Disagreement d, Disagreements disagreements) {
        List<Map<String, @Nullable Object>> statements = new ArrayList<>();
        for (Disagreement.Line line : d.lines()) {
            Support support = disagreements.support(line);
            for (Said said : line.said()) {
                Statement s = said.statement();
                statements.add(Form.object(
                        "value", line.value(),
                        "speaker", s.speaker(),
                        "root", line.who(),
                        "definition", line.definition().isBlank() ? null : line.definition(),
                        "suspected", line.suspected(),
                        "stance", s.stance().code(),
                        "asOf", Form.value(s.asOf()),
                        "asOfPrecision", Form.precision(s.asOf()),
                        "stated", Form.value(s.stated()),
                        "statedPrecision", Form.precision(s.stated()),
                        "origins", support.origins(),
                        "pages", support.pages(),
                        "quote", s.passage().quote(),
                        "publisher", said.publisher(),
                        "page", disagreements.page(s),
                        "decision", s.decision()));
            }
        }
        return statements;
    }
}
