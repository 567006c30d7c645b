// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.protect.StewardKey;
import org.daylight.run.Opening;
import org.daylight.run.Searching;
import org.daylight.run.Stewards;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code daylight [--case DIR] COMMAND}. */
@Command(
        name = "daylight",
        version = "Daylight 0.1.0",
        mixinStandardHelpOptions = true,
        description = "From a list of public pages to a report in which every figure opens the words it rests on.",
        footer = {
            "",
            "Begin with `daylight demo`, or with `daylight init DIR`.",
            "Exit status: 0 done, 1 something named failed, 2 usage."
        })
public final class Daylight implements Callable<Integer> {
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            InitCommand.class,
            AllowCommand.class,
            ProxyCommand.class,
            ModelCommand.class,
            ArchivesCommand.class,
            WatchCommand.class,
            FootnotesCommand.class,
            CaptureCommand.class,
            SweepCommand.class,
            ImportCommand.class,
            WorklistCommand.class,
            ReadCommand.class,
            ClaimsCommand.class,
            MasksCommand.class,
            CiteCommand.class,
            RegisterCommand.class,
            DecisionsCommand.class,
            CodebookCommand.class,
            MatchCommand.class,
            StoriesCommand.class,
            SearchCommand.class,
            AlertCommand.class,
            ConflictsCommand.class,
            ReplyCommand.class,
            OutcomeCommand.class,
            RenderingCommand.class,
            NarrativeCommand.class,
            PublishCommand.class,
            CompareCommand.class,
            NoticeCommand.class,
            FeedCommand.class,
            SettingsCommand.class,
            ExportCommand.class,
            ExchangeCommand.class,
            ReceiveCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            WitnessCommand.class,
            TimestampCommand.class,
            SealCommand.class,
            UnsealCommand.class,
            EraseCommand.class,
            StewardsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            OpenCommand.class,
            HoldCommand.class,
            CustodyCommand.class,
            WorkingCopyCommand.class,
            ExhibitCommand.class,
            SearchLogCommand.class,
            EvaluateCommand.class,
            PeopleCommand.class,
            ServeCommand.class);

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description = "Folder of the case (default: $DAYLIGHT_CASE, else ./case).")
    private @Nullable Path caseFolder;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides, where it is not the user of this account, such as a second reviewer.")
    private @Nullable String by;

    @Option(
            names = "--unlock",
            description = "Open the seals with a steward's passphrase: asked for, or the first line of standard input.")
    private boolean unlock;

    @Option(names = "--steward-key", paramLabel = "FILE", description = "Open the seals with the key in this file.")
    private @Nullable Path stewardKey;

    @Spec
    private @Nullable CommandSpec spec;

    /** The folder of the case that commands work on. */
    Path caseFolder() {
        if (caseFolder != null) {
            return caseFolder;
        }
        String named = System.getenv("DAYLIGHT_CASE");
        return Path.of(named == null || named.isBlank() ? "case" : named);
    }

    /** Who acts, where {@code --by} named somebody. */
    @Nullable
    String by() {
        return by;
    }

    /** Opens the seals of a case, where that was asked for. */
    void openSeals(Workbench workbench) {
        if (stewardKey == null && !unlock) {
            return;
        }
        if (new Stewards(workbench).all().isEmpty()) {
            Output.progress("note: this case has no steward, so there is nothing to unlock: its seals are kept by the"
                    + " folder itself; `daylight stewards add NAME` locks them");
            return;
        }
        StewardKey key = stewardKey == null
                ? new Stewards(workbench).key(Passphrases.ask("Passphrase of a steward"))
                : Stewards.key(stewardKey, () -> Passphrases.ask("Passphrase of " + stewardKey));
        Opening.Opened opened = new Opening(workbench).open(key);
        Output.progress("opened the seals as " + opened.steward() + ": keys of " + opened.keys() + " persons");
        opened.notes().forEach(n -> Output.progress("note: " + n));
    }

    /** Whether {@code --case} or {@code DAYLIGHT_CASE} named a folder. */
    boolean caseNamed() {
        String named = System.getenv("DAYLIGHT_CASE");
        return caseFolder != null || (named != null && !named.isBlank());
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /**
     * The command line with the commands that the words name, with all where they name none: to know all of them takes
     * longer than most of them do.
     *
     * @param words as typed
     */
    static CommandLine line(String... words) {
        Set<String> typed = Set.copyOf(Arrays.asList(words));
        List<Class<?>> named = COMMANDS.stream()
                .filter(c -> typed.contains(c.getAnnotation(Command.class).name()))
                .toList();
        CommandLine line = new CommandLine(new Daylight());
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    /** Runs one command and answers its exit status. */
    public static int run(String... args) {
        return line(args)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e))
                .execute(args);
    }

    private static int failed(Exception e) {
        if (e instanceof DaylightException) {
            System.err.println("daylight: " + e.getMessage());
        } else {
            System.err.println("daylight: unexpected " + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "; set DAYLIGHT_DEBUG=1 and run again to see where");
        }
        if (System.getenv("DAYLIGHT_DEBUG") != null) {
            e.printStackTrace();
        }
        return 1;
    }

    /** @param args as typed */
    public static void main(String[] args) {
        Searching.quiet();
        System.exit(run(args));
    }
}
