// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.search.Ask;
import org.daylight.search.Found;
import org.daylight.search.Item;
import org.daylight.search.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is searched: what is hidden is found by nothing. All persons are invented. */
class SearchingTest {

    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Workbench workbench;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page(
                        "/people/lin-meihua/call.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.",
                        "The shopkeeper Lin Meihua (林美华) and her neighbour Lena Okonkwo were called, the group said.")
                .page(
                        "/copy.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries. "
                                + "The shopkeeper and her neighbour were called, the group said.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        capture("/people/lin-meihua/call.html");
        capture("/copy.html");
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "as printed"));
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private void capture(String path) {
        new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    private Searching.Answer ask(String query) {
        try (Searching searching = new Searching(workbench, said::add)) {
            return searching.find(Ask.of(query), 0, 10);
        }
    }

    @Test
    void pagesStatementsAndEntriesAreFoundUnderTheirStory() {
        Searching.Answer answer = ask("police station 54");
        Found found = answer.found();
        assertThat(found.pages()).isEqualTo(2);
        assertThat(found.statements()).isPositive();
        Found.Group story = found.groups().getFirst();
        assertThat(answer.sizes().get(story.key())).isNotNull();
        assertThat(found.facets().get("kind")).extracting(Found.Count::value).contains("figure");
        assertThat(ask("in:entries").found().entries())
                .isEqualTo(workbench.register().entries().size());
    }

    @Test
    void aMaskedNameIsFoundByNothing() {
        for (String query : List.of(
                "Lin Meihua",
                "\"Lin Meihua\"",
                "meihua",
                "Meih*",
                "meihu~",
                "林美华",
                "林美華",
                "美华",
                "okonkwo",
                "okon*",
                "okonkvo~",
                "\"neighbour Lena\"",
                "source:Okonkwo",
                "site:meihua",
                "Lena OR Okonkwo")) {
            assertThat(ask(query).found().total()).as(query).isZero();
        }
        Found all = ask("").found();
        assertThat(all.total()).isPositive();
        assertThat(all.groups().toString() + all.facets())
                .doesNotContainIgnoringCase("meihua")
                .doesNotContain("美华")
                .doesNotContain("Okonkwo");
        assertThat(ByteSearch.in(root.resolve("index"), List.of("meihua", "okonkwo", "Meihua", "Okonkwo", "美华")))
                .isEmpty();
    }

    @Test
    void aNameThatWasReadAndThenSealedLeavesTheIndex() {
        new Reviewing(workbench).liftMask("Lena Okonkwo", "spokesperson", "speaks for a body");
        assertThat(ask("okonkwo").found().pages()).isEqualTo(1);
        assertThat(root.resolve("index")).isNotEmptyDirectory();
        new Sealing(workbench).seal(new Spellings(List.of("Lena Okonkwo", "Okonkwo")), "asked for it");
        assertThat(root.resolve("index")).doesNotExist();
        assertThat(ask("okonkwo").found().total()).isZero();
        assertThat(ask("police station").found().total()).isPositive();
        assertThat(ByteSearch.in(root.resolve("index"), List.of("okonkwo", "Okonkwo")))
                .isEmpty();
    }

    @Test
    void theIndexFollowsTheCaseAndIsLeftAloneWhereNothingChanged() {
        ask("stations");
        said.clear();
        ask("stations");
        assertThat(said).isEmpty();
        site.page("/new.html", "A ministry closed the police stations in Cork in May 2023.");
        capture("/new.html");
        assertThat(ask("cork").found().pages()).isEqualTo(1);
        assertThat(said).anyMatch(s -> s.startsWith("index:"));
    }

    @Test
    void anIndexThatIsGoneOrBrokenIsMadeAgain() throws IOException {
        ask("stations");
        Files.writeString(root.resolve("index/segments_1"), "nonsense");
        assertThat(ask("stations").found().total()).isPositive();
        assertThat(said).anyMatch(s -> s.contains("made again"));
    }

    @Test
    void aSavedQuestionTellsWhatCameInSince() {
        Questions questions = new Questions(workbench);
        Question question = questions.save("closures", "police station closed OR shut");
        assertThat(questions.all()).containsExactly(question);
        assertThat(fresh(questions, question).total()).isZero();
        site.page("/new.html", "A ministry closed the police stations in Cork in May 2023.");
        capture("/new.html");
        assertThat(fresh(questions, question).groups())
                .flatExtracting(Found.Group::hits)
                .extracting(h -> h.item().type())
                .containsExactly(Item.Type.PAGE);
        questions.see(question);
        assertThat(fresh(questions, question).total()).isZero();
        questions.forget("closures");
        assertThat(questions.all()).isEmpty();
    }

    private Found fresh(Questions questions, Question question) {
        try (Searching searching = new Searching(workbench, said::add)) {
            return searching
                    .since(question.ask(), questions.seen(question), 0, 10)
                    .found();
        }
    }

    @Test
    void aQuestionOnAPersonIsRefusedWhetherTheCaseKnowsTheNameOrNot() {
        Questions questions = new Questions(workbench);
        for (String query : List.of("Lin Meihua", "Mara Velasquez", "林美华", "lena okonkwo")) {
            assertThatThrownBy(() -> questions.save("q", query))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("may be a person's name");
        }
        assertThat(questions.all()).isEmpty();
    }
}
