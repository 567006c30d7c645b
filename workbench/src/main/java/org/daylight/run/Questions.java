// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.register.QuestionsSeen;
import org.daylight.search.Question;

/**
 * The saved questions of a case. They are configuration: an event notes that they changed, their words are a private field
 * of it. Up to where their answers were seen is no event.
 */
public final class Questions {
    private static final String SETTING = "questions";
    private static final int MOST = 500;

    private final Workbench workbench;
    private final QuestionsSeen seen;

    /** Those of this case. */
    public Questions(Workbench workbench) {
        this.workbench = workbench;
        seen = new QuestionsSeen(workbench.database());
    }

    /** All of them, by name. */
    public List<Question> all() {
        return workbench.register().setting(SETTING).stream()
                .flatMap(line -> parsed(line).stream())
                .sorted(Comparator.comparing(Question::name))
                .toList();
    }

    /** The question of this name. @throws DaylightException where there is none */
    public Question named(String name) {
        return all().stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "no saved question " + name + "; `daylight search saved` lists those there are"));
    }

    /**
     * Keeps a question; what the case holds already counts as seen.
     *
     * @throws DaylightException where it may name a person, or another question has the name
     */
    public Question save(String name, String query) {
        Question question = new Question(
                name, query.strip().replaceAll("\\s+", " "), workbench.ledger().size());
        List<Question> all = new ArrayList<>(all());
        if (all.stream().anyMatch(q -> q.name().equals(name))) {
            throw new DaylightException(
                    "there is a saved question " + name + " already; forget it first, or take another name");
        }
        if (all.size() >= MOST) {
            throw new DaylightException("a case keeps at most " + MOST + " questions; forget one first");
        }
        question.refuseNames(Searching.concepts());
        all.add(question);
        write(all);
        seen.note(name, workbench.ledger().size() - 1);
        return question;
    }

    /** Forgets a question. @throws DaylightException where there is none of that name */
    public void forget(String name) {
        Question gone = named(name);
        write(all().stream().filter(q -> !q.equals(gone)).toList());
        seen.forget(name);
    }

    /** The last event whose answers to a question were seen. */
    public long seen(Question question) {
        return seen.upTo(question.name(), question.event() - 1);
    }

    /** Notes that all answers to a question up to now were seen. */
    public void see(Question question) {
        seen.note(question.name(), workbench.ledger().size() - 1);
    }

    private void write(List<Question> all) {
        List<String> lines = all.stream()
                .map(q -> q.event() + " " + q.name() + " " + q.query())
                .toList();
        workbench.append(List.of(new Draft(EventKind.CONFIGURATION, Map.of(), Map.of(SETTING, lines))));
    }

    /** What a seal took apart is no question any more. */
    private static Optional<Question> parsed(String line) {
        String[] parts = line.split(" ", 3);
        return parts.length == 3 && parts[0].matches("\\d{1,18}") && Question.isName(parts[1])
                ? Optional.of(new Question(parts[1], parts[2], Long.parseLong(parts[0])))
                : Optional.empty();
    }
}
