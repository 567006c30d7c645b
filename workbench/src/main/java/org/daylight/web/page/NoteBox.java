// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.daylight.protect.Right;
import org.daylight.run.Notes;
import org.jspecify.annotations.Nullable;

/**
 * Notes, assignments and deadlines on one thing, small: for the template {@code notes}, which any page can show.
 *
 * @param about the entry or claim that a new note is about
 * @param notes what stands there already, oldest first
 * @param people to whom work can be given
 * @param back the page to return to
 */
public record NoteBox(String about, List<Row> notes, List<String> people, String back) {
    /** Copies the lists. */
    public NoteBox {
        notes = List.copyOf(notes);
        people = List.copyOf(people);
    }

    /**
     * A note as pages show it.
     *
     * @param id its name
     * @param about the entry or claim
     * @param words masked; empty where they cannot be opened
     * @param author who wrote it, as the person may read it
     * @param assignee who is asked to do it; null where nobody is
     * @param due the day until which; null where there is none
     * @param late whether that day is over
     * @param privileged whether it is for its author and stewards alone
     * @param made when, in words
     * @param done whether it is done
     * @param own whether the person wrote it
     */
    public record Row(
            String id,
            String about,
            String words,
            String author,
            @Nullable String assignee,
            @Nullable String due,
            boolean late,
            boolean privileged,
            String made,
            boolean done,
            boolean own) {

        /** Of a note. */
        public static Row of(Notes.Note n, Visit visit, Names names) {
            String assignee = n.assignee();
            return new Row(
                    n.id(),
                    n.about(),
                    n.words(),
                    names.of(n.author()),
                    assignee == null ? null : names.of(assignee),
                    n.due(),
                    n.late(),
                    n.privileged(),
                    visit.words().moment(n.made()),
                    n.done() != null,
                    n.author().equals(visit.workbench().actor()));
        }
    }

    /**
     * The box for a page.
     *
     * @param about the entry or claim
     * @param ids all names that it has or had, itself included
     */
    public static NoteBox of(Visit visit, String about, Collection<String> ids) {
        Names names = Names.of(visit);
        return new NoteBox(
                about,
                new Notes(visit.workbench())
                        .about(ids, visit.may(Right.PROTECT)).stream()
                                .map(n -> Row.of(n, visit, names))
                                .toList(),
                Names.people(visit),
                visit.path());
    }

    /**
     * The boxes of several things on one page, asked for at once.
     *
     * @param ids of the things
     * @param back the page to return to from the box of each
     */
    public static Map<String, NoteBox> each(Visit visit, Collection<String> ids, UnaryOperator<String> back) {
        Names names = Names.of(visit);
        List<String> people = Names.people(visit);
        Map<String, List<Row>> rows = new Notes(visit.workbench())
                .about(ids, visit.may(Right.PROTECT)).stream()
                        .map(n -> Row.of(n, visit, names))
                        .collect(Collectors.groupingBy(Row::about));
        Map<String, NoteBox> boxes = new HashMap<>();
        ids.forEach(id -> boxes.put(id, new NoteBox(id, rows.getOrDefault(id, List.of()), people, back.apply(id))));
        return boxes;
    }

    /** How many of them are open. */
    public long open() {
        return notes.stream().filter(n -> !n.done()).count();
    }
}
