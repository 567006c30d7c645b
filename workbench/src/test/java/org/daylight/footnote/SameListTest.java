// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daylight.footnote.read.ReportReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report in any format gives the same list. */
class SameListTest {
    static Report read(String format) {
        return switch (format) {
            case "docx" -> ReportReader.read("a.docx", Samples.docx());
            case "odt" -> ReportReader.read("a.odt", Samples.odt());
            case "md" -> ReportReader.read("a.md", Samples.markdown());
            case "html" -> ReportReader.read("a.html", Samples.html());
            case "tex" -> ReportReader.read("a.tex", Samples.latex());
            case "txt" -> ReportReader.read("a.txt", Samples.text());
            default -> ReportReader.read("a.csv", Samples.csv());
        };
    }

    static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (Note n : report.notes()) {
            if (n.kind() == Note.Kind.FOOTNOTE) {
                StringBuilder line = new StringBuilder(n.number() + " | " + n.sentence() + " @" + n.mark());
                n.citations().forEach(c -> line.append("\n    ").append(citation(c)));
                lines.add(line.toString());
            }
        }
        return lines;
    }

    static String citation(Citation c) {
        Citation.Archived archived = c.archived();
        Citation.SameAs same = c.sameAs();
        return c.url() + " doi " + c.doi() + " archived "
                + (archived == null ? null : archived.url() + " " + archived.moment())
                + " accessed " + (c.accessed() == null ? null : c.accessed().value()) + " same "
                + (same == null ? null : same.note()) + " " + c.parts().author() + "/"
                + c.parts().title() + "/" + c.parts().publisher() + "/"
                + (c.parts().published() == null ? null : c.parts().published().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "md", "html", "tex", "txt", "csv"})
    void formatGivesTheListThatDocxGives(String format) {
        assertThat(lines(read(format))).containsExactlyElementsOf(lines(read("docx")));
    }
}
