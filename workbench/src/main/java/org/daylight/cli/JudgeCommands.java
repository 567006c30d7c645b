// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.Locale;
import org.daylight.register.StatementRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands of {@code register} that judge statements, sources and earlier decisions. */
final class JudgeCommands {
    private JudgeCommands() {}

    private static StatementRef statement(String typed) {
        return Kinds.of(typed, StatementRef::parse);
    }

    /** {@code register retract}. */
    @Command(
            name = "retract",
            mixinStandardHelpOptions = true,
            description = "Withdraw an accepted statement, with a reason; it stays in the history.")
    static final class Retract extends ArrangeCommands.Deed {
        @Parameters(paramLabel = "STATEMENT", description = "Such as 12 or 12/operator.")
        private String statement = "";

        @Override
        public Integer call() {
            return decide(a -> a.retract(statement(statement), reason), "retracted");
        }
    }

    /** {@code register prefer}. */
    @Command(
            name = "prefer",
            mixinStandardHelpOptions = true,
            description = "Show a statement before the others of its property, with a reason; the others stay.")
    static final class Prefer extends ArrangeCommands.Deed {
        @Parameters(paramLabel = "STATEMENT", description = "Such as 12/operator.")
        private String statement = "";

        @Override
        public Integer call() {
            return decide(a -> a.prefer(statement(statement), reason), "shown first");
        }
    }

    /** {@code register grade}. */
    @Command(
            name = "grade",
            mixinStandardHelpOptions = true,
            description = "Override the computed credibility of a statement, with a reason; both are shown.")
    static final class Grade extends ArrangeCommands.Deed {
        @Parameters(index = "0", paramLabel = "STATEMENT", description = "Such as 12/operator.")
        private String statement = "";

        @Parameters(index = "1", paramLabel = "1-6", description = "1 confirmed … 5 improbable, 6 cannot be judged.")
        private int credibility;

        @Override
        public Integer call() {
            return decide(a -> a.grade(statement(statement), credibility, reason), "graded");
        }
    }

    /** {@code register grade-source}. */
    @Command(
            name = "grade-source",
            mixinStandardHelpOptions = true,
            description = "Grade the reliability of a source, with a reason; earlier grades stay in its history.")
    static final class GradeSource extends ArrangeCommands.Deed {
        @Parameters(index = "0", paramLabel = "SOURCE", description = "The publisher as `register show` prints it.")
        private String source = "";

        @Parameters(index = "1", paramLabel = "A-F", description = "A reliable … E unreliable, F cannot be judged.")
        private String reliability = "";

        @Override
        public Integer call() {
            return decide(a -> a.gradeSource(source, reliability.toUpperCase(Locale.ROOT), reason), "graded");
        }
    }

    /** {@code register describe-source}. */
    @Command(
            name = "describe-source",
            mixinStandardHelpOptions = true,
            description = "Say which kind a source is of, from which country it speaks and to whom it belongs, with a"
                    + " reason. Sources of one owner count once as origins.")
    static final class DescribeSource extends ArrangeCommands.Deed {
        @Parameters(paramLabel = "SOURCE", description = "The publisher as `register show` prints it.")
        private String source = "";

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "A code of the codebook's source.kind, such as ngo.")
        private String kind = "";

        @Option(names = "--country", paramLabel = "CC", description = "Two letters, such as NL (ISO 3166-1).")
        private String country = "";

        @Option(names = "--owner", paramLabel = "NAME", description = "The body that it belongs to.")
        private String owner = "";

        @Override
        public Integer call() {
            return decide(a -> a.describeSource(source, kind, country, owner, reason), "described");
        }
    }

    /** {@code register undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Undo a decision, an undoing included; of a decision on many, all of them.")
    static final class Undo extends ArrangeCommands.Deed {
        @Parameters(paramLabel = "EVENT", description = "Its number, as `decisions list` prints it.")
        private long event;

        @Override
        public Integer call() {
            return decide(a -> a.undo(event, reason), "undone event " + event);
        }
    }
}
