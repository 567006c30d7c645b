// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One piece of long work: named, with how far it is, able to be stopped. Its words are in the language of the person who
 * began it. Threads may ask it at any time.
 */
public final class Job {
    private final String id;
    private final String name;
    private final String person;
    private final Work work;
    private State state;
    private volatile boolean unwanted;

    Job(String id, String name, String person, Work work) {
        this.id = id;
        this.name = name;
        this.person = person;
        this.work = work;
        state = new State(Phase.WAITING, Instant.now(), null, 0, 0, "", "", "");
    }

    /** Where it is in its life. */
    public enum Phase {
        /** Another job runs. */
        WAITING,
        RUNNING,
        DONE,
        /** It ended, but some of its steps could not be done. */
        PARTLY,
        /** It ended with an error. */
        FAILED,
        /** A person stopped it. */
        STOPPED;

        /** Its word in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How it is at one moment.
     *
     * @param phase where it is in its life
     * @param since when it began to wait, or to run
     * @param ended null while it has not
     * @param done how many of its steps
     * @param of how many steps there are; 0 where nobody knows
     * @param now what it does, or did last
     * @param words what came of it, or the error; empty before the end
     * @param path of the page that shows what came of it; empty where there is none
     */
    public record State(
            Phase phase,
            Instant since,
            @Nullable Instant ended,
            long done,
            long of,
            String now,
            String words,
            String path) {

        /** Whether it has ended, in whatever way. */
        public boolean over() {
            return ended != null;
        }

        /** How long it has run, or ran. */
        public Duration took() {
            return Duration.between(since, ended == null ? Instant.now() : ended);
        }
    }

    /** Long work. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it, outside of all turns: where it decides on what it read, it takes its own with {@code
         * workbench.turns()}, each as short as may be.
         *
         * @param at is told how far it is
         * @throws DaylightException where it cannot be done, in one line
         */
        Outcome run(Progress at);
    }

    /**
     * What came of it.
     *
     * @param words in one sentence
     * @param path of the page that shows it; empty where there is none
     * @param done how much of it was done: one of {@link Phase#DONE}, {@link Phase#PARTLY}, {@link Phase#FAILED}
     */
    public record Outcome(String words, String path, Phase done) {
        /** All was done. */
        public Outcome(String words, String path) {
            this(words, path, Phase.DONE);
        }
    }

    /** Is told how far a job is, and says when it is to stop. */
    public interface Progress {
        /**
         * Between two steps.
         *
         * @param done how many are done
         * @param of how many there are; 0 where nobody knows
         * @param now what comes now
         * @throws Stopped where a person stopped the job: what was done stays done
         */
        void at(long done, long of, String now);

        /** As above, where only the words change. */
        void say(String now);

        /** Whether a person stopped the job. */
        boolean stopped();
    }

    /** A person stopped the job; passes through whatever the job does. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped by a person", null, false, false);
        }
    }

    /** Refuses the work, and says on which page a person mends what is missing. */
    public static final class Refused extends DaylightException {
        private static final long serialVersionUID = 1;
        private final String path;

        /**
         * @param cause says what is missing
         * @param path of the page on which it is mended
         */
        public Refused(DaylightException cause, String path) {
            super(String.valueOf(cause.getMessage()), cause);
            this.path = path;
        }
    }

    /** Its name in addresses. */
    public String id() {
        return id;
    }

    /** What it does, in a few words. */
    public String name() {
        return name;
    }

    /** Who began it. */
    public String person() {
        return person;
    }

    /** How it is now. */
    public synchronized State state() {
        return state;
    }

    private synchronized State become(UnaryOperator<State> change) {
        state = change.apply(state);
        return state;
    }

    /** Asks it to end; it does so before its next step. */
    public void stop() {
        unwanted = true;
        become(s -> s.phase() == Phase.WAITING ? end(s, Phase.STOPPED, "", "") : s);
    }

    void run() {
        State begun = become(
                s -> s.phase() == Phase.WAITING ? new State(Phase.RUNNING, Instant.now(), null, 0, 0, "", "", "") : s);
        if (begun.phase() != Phase.RUNNING) {
            return;
        }
        try {
            Outcome outcome = work.run(new Teller());
            become(s -> end(s, outcome.done(), outcome.words(), outcome.path()));
        } catch (Stopped e) {
            become(s -> end(s, Phase.STOPPED, "", ""));
        } catch (Refused e) {
            become(s -> end(s, Phase.FAILED, String.valueOf(e.getMessage()), e.path));
        } catch (DaylightException e) {
            become(s -> end(s, Phase.FAILED, String.valueOf(e.getMessage()), ""));
        } catch (RuntimeException | Error e) {
            LoggerFactory.getLogger(Job.class).error("job {}: {}", id, Origin.of(e), e);
            become(s -> end(s, Phase.FAILED, e.getClass().getSimpleName(), ""));
        }
    }

    private static State end(State s, Phase phase, String words, String path) {
        return new State(phase, s.since(), Instant.now(), s.done(), s.of(), s.now(), words, path);
    }

    private final class Teller implements Progress {
        @Override
        public void at(long done, long of, String now) {
            if (unwanted) {
                throw new Stopped();
            }
            become(s -> new State(s.phase(), s.since(), null, done, of, now, "", ""));
        }

        @Override
        public void say(String now) {
            State s = state();
            at(s.done(), s.of(), now);
        }

        @Override
        public boolean stopped() {
            return unwanted;
        }
    }
}
