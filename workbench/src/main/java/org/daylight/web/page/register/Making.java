// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.corroborate.Credibility;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.publish.RenderingView;
import org.daylight.register.Stage;
import org.daylight.run.Disagreements;
import org.daylight.run.DueDesk;
import org.daylight.run.EntryDifference;
import org.daylight.run.EntryPages;
import org.daylight.run.EntryPart;
import org.daylight.run.EntryStories;
import org.daylight.run.RegisterView;
import org.daylight.run.Workbench;
import org.daylight.web.page.Names;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Makes what pages show of entries out of what the case knows of them. */
final class Making {
    /** So many texts of an entry at most are asked for their stories. */
    private static final int TEXTS = 200;
    /** So many statements of a difference at most stand side by side. */
    private static final int SIDES = 60;

    private final Workbench then;
    private final Past past;
    private final Words words;
    private final Names names;
    private final Named named;
    private final EntryPages pages;

    Making(Workbench then, Past past, Visit visit) {
        this.then = then;
        this.past = past;
        words = visit.words();
        names = Names.of(visit);
        named = new Named(then.codebook(), words);
        pages = new EntryPages(then);
    }

    EntryPages pages() {
        return pages;
    }

    /**
     * An entry with what was said and decided of it, some statements of each property.
     *
     * @param wanted a statement that is shown in any case; empty where none is
     */
    EntryPage entry(Entry entry, String wanted) {
        RegisterView view = RegisterView.quick(then);
        return entry(entry, view, EntryPart.folded(then, view, entry.id(), wanted));
    }

    /** An entry with every statement. */
    EntryPage whole(Entry entry) {
        RegisterView view = RegisterView.quick(then);
        return entry(entry, view, EntryPart.whole(then, view, entry.id()));
    }

    /** Every statement on an entry in a line, in the order of the codebook, as one chooses among them. */
    List<EntryDeeds.Choice> choices(Entry entry) {
        String kind = entry.kind().code();
        Map<String, List<EntryDeeds.Choice>> lines = new LinkedHashMap<>();
        then.codebook().kind(kind).map(Kind::properties).orElse(List.of()).stream()
                .map(Property::code)
                .forEach(p -> lines.put(p, new ArrayList<>()));
        for (RegisterView.Brief s : RegisterView.briefs(then, entry.id())) {
            lines.computeIfAbsent(s.property(), p -> new ArrayList<>())
                    .add(new EntryDeeds.Choice(
                            s.decision() + "/" + s.property(),
                            words.say(
                                    "register.split.line",
                                    named.property(kind, s.property()),
                                    value(kind, s.property(), s.property(), s.value()),
                                    s.speaker() == null ? words.say("frame.speaker.none") : s.speaker())));
        }
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private EntryPage entry(Entry entry, RegisterView view, EntryPart part) {
        List<RegisterView.Shown> shown = part.chosen();
        EntryPages.Page page = pages.page(entry, shown);
        DueDesk desk = new DueDesk(then);
        return new EntryPage(
                past,
                entry.id().value(),
                named.kind(entry.kind().code()),
                entry.label(),
                place(entry.id()),
                shown.stream().mapToInt(RegisterView.Shown::origins).max().orElse(0),
                part.pages(),
                part.total(),
                page.merged().stream().map(EntryId::value).toList(),
                parts(entry, part, page, 0),
                page.halves().stream()
                        .map(h -> new EntryPage.Half(
                                h.decision(), named.property(entry.kind().code(), h.property()), h.value()))
                        .toList(),
                beside(desk.beside(entry.id(), LocalDate.now(ZoneOffset.UTC).toString())),
                differences(entry, view.differences(entry.id()), view.disagreements()),
                new EntryStories(then).of(entry.id(), TEXTS),
                page.steps().reversed().stream().map(this::step).toList());
    }

    /** A stretch of the statements on one property; none where the entry has none so far on. */
    Optional<PropertyPage> property(Entry entry, String property, int from) {
        EntryPart part = EntryPart.of(then, RegisterView.quick(then), entry.id(), property, from);
        return parts(entry, part, pages.page(entry, part.chosen()), from).stream()
                .findFirst()
                .map(p -> new PropertyPage(
                        past, entry.id().value(), named.kind(entry.kind().code()), entry.label(), p, from));
    }

    private List<EntryPage.Part> parts(Entry entry, EntryPart part, EntryPages.Page page, int before) {
        Map<Long, List<RenderingView>> renderings = new DueDesk(then).renderings(entry.id(), part.chosen());
        List<EntryPage.Part> parts = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = before;
        for (EntryPages.Group group : page.groups()) {
            List<EntryPage.Said> said = new ArrayList<>();
            for (RegisterView.Shown s : group.statements()) {
                Integer same = seen.putIfAbsent(s.passage(), ++number);
                said.add(said(entry, s, page, renderings, number, same == null ? 0 : same));
            }
            String code = group.property();
            parts.add(new EntryPage.Part(
                    code,
                    named.property(entry.kind().code(), code),
                    part.counts().getOrDefault(code, 0),
                    said));
        }
        return parts;
    }

    private String place(EntryId id) {
        return then.register().statements(id).stream()
                .map(Statement::place)
                .filter(Objects::nonNull)
                .findFirst()
                .map(p -> p.name() == null
                        ? words.country(p.country())
                        : words.say(
                                "register.place",
                                then.veils().hide(String.valueOf(p.name())),
                                words.country(p.country())))
                .orElse("");
    }

    /** One statement with what is known of it. */
    EntryPage.Said said(
            Entry entry,
            RegisterView.Shown s,
            EntryPages.Page page,
            Map<Long, List<RenderingView>> renderings,
            int number,
            int same) {
        EntryPages.Beside beside = Objects.requireNonNull(page.beside().get(s.decision() + "/" + s.property()));
        Credibility credibility = s.credibility();
        return new EntryPage.Said(
                "/statements/" + s.decision() + "/" + s.property(),
                s.decision() + "-" + s.property(),
                number,
                same,
                named.said(entry.kind().code(), s.property(), s.value(), beside.valueLabel()),
                or(s.speaker()),
                s.stance().code(),
                s.quote(),
                s.lang(),
                "/passages/" + s.passage(),
                or(s.publisher()),
                Dates.of(words, beside.asOf()),
                Dates.of(words, beside.stated()),
                s.origins(),
                s.pages(),
                credibility == null ? 0 : credibility.grade(),
                credibility == null ? "" : named.because(credibility.why()),
                byPerson(beside.credibility()),
                beside.reliability().grade(),
                beside.reliability().reason(),
                s.conflicting(),
                or(beside.preferred()),
                or(beside.proposed()),
                s.trail(),
                s.fragment() != null,
                renderings.getOrDefault(s.decision(), List.of()));
    }

    private String byPerson(EntryPages.@Nullable Judged judged) {
        return judged == null
                ? ""
                : words.say("register.because", words.say("register.credibility." + judged.grade()), judged.reason());
    }

    private EntryPage.Beside beside(DueDesk.Beside b) {
        return new EntryPage.Beside(
                b.neverAsked(),
                b.replies().stream()
                        .map(r -> new EntryPage.Reply(
                                or(r.speaker()),
                                r.stance().code(),
                                r.quote(),
                                or(r.publisher()),
                                Dates.of(words, r.said()),
                                r.entry().value(),
                                r.renderings()))
                        .toList(),
                b.outcomes().stream()
                        .map(o -> {
                            Stage stage = o.stage();
                            return new EntryPage.Outcome(
                                    stage == null ? "open" : stage.sort().code(),
                                    stage == null ? "" : stageWords(stage),
                                    o.day() == null ? "" : Dates.day(words, o.day()),
                                    or(o.speaker()),
                                    o.quote(),
                                    o.entry().value());
                        })
                        .toList(),
                b.requests(),
                b.nothing(),
                b.waived());
    }

    /** In the person's language where it has words for the stage, else as the table of stages says it. */
    private String stageWords(Stage stage) {
        String said = words.code("register.stage", stage.code());
        return said.equals(stage.code().replace('_', ' ').replace('-', ' ')) ? stage.words() : said;
    }

    /** Where the statements of an entry differ, what needs a person first; without what can all hold. */
    private List<Difference> differences(Entry entry, List<Disagreement> found, Disagreements counted) {
        return found.stream()
                .filter(d -> d.entry().equals(entry.id()) && d.verdict() != Verdict.COMPATIBLE)
                .map(d -> difference(entry, EntryDifference.of(d, counted, SIDES)))
                .toList();
    }

    /** A difference in words. */
    Difference difference(Entry entry, EntryDifference d) {
        String kind = entry.kind().code();
        return new Difference(
                entry.id().value(),
                "/register/" + entry.id().value() + past.question(),
                entry.label(),
                named.property(kind, d.property()),
                d.verdict().replace("?", ""),
                d.open(),
                d.why().stream().map(named::because).toList(),
                d.sides().stream()
                        .map(s -> new Difference.Side(
                                value(kind, d.property(), s.property(), s.value()),
                                words.teller(s.root(), s.page()),
                                words.counted(s.scope(), s.operator()),
                                s.suspected(),
                                s.stance(),
                                Dates.of(words, s.held().orElse(null)),
                                Dates.of(words, s.said().orElse(null)),
                                s.origins(),
                                s.pages(),
                                s.quote(),
                                s.lang(),
                                or(s.publisher()),
                                "/passages/" + s.passage(),
                                "/statements/" + s.decision() + "/" + s.property()))
                        .toList(),
                d.more());
    }

    /** A difference about dates shows dates; every other the values of its property. */
    private String value(String kind, String compared, String property, String value) {
        return compared.equals("date")
                ? Dates.day(words, value)
                : named.said(kind, property, value, then.codebook().valueLabel(kind, property, value));
    }

    /** A decision in words. */
    EntryPage.Step step(EntryPages.Step s) {
        return new EntryPage.Step(
                s.event(),
                words.moment(s.time()),
                names.of(s.actor()),
                words.code("register.verdict", s.verdict()),
                s.about(),
                s.reason(),
                s.undoneBy());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
