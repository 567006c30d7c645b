// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as they are kept: Argon2id (RFC 9106), 19 MiB and two passes, which is what OWASP's Password Storage Cheat
 * Sheet asks for at least. Checking a name that has no password does the same work as checking one that has, so that
 * nobody learns by the clock who has an account.
 *
 * <p>Threads: safe.
 */
public final class Passwords {
    /** Characters; NIST SP 800-63B asks for length, not for signs. */
    private static final int LEAST = 12;

    private static final int MOST = 200;
    private static final int SALT = 16;
    private static final int HASH = 32;
    /** What everybody tries first among those that are long enough. */
    private static final Set<String> KNOWN = Set.of(
            "123456789012",
            "1234567890123",
            "passwordpassword",
            "password1234",
            "qwertyuiop123",
            "administrator",
            "daylightdaylight",
            "correct horse battery staple",
            "111111111111",
            "000000000000",
            "letmeinletmein");

    private final Argon2Function function;
    /** The hash of nobody's password; made when first needed, for it costs what a check costs. */
    private volatile @Nullable String nobody;

    private final LongAdder checks = new LongAdder();

    /** As accounts need them. */
    public Passwords() {
        this(19_456, 2);
    }

    /**
     * @param memory KiB
     * @param passes over it; what a hash was made with stands in it
     */
    public Passwords(int memory, int passes) {
        function = Argon2Function.getInstance(memory, passes, 1, HASH, Argon2.ID);
    }

    /** The form that is kept. */
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT).with(function).getResult();
    }

    /** Whether a password is the one of this hash; where there is none, it never is, after the same work. */
    public boolean right(String password, @Nullable String hash) {
        checks.increment();
        String against = hash == null ? nobody() : hash;
        // The function of the hash, not of today: else a hash with other parameters is refused.
        boolean same = Password.check(password.length() > MOST ? "" : password, against)
                .with(Argon2Function.getInstanceFromHash(against));
        return same && hash != null;
    }

    private String nobody() {
        String made = nobody;
        if (made == null) {
            made = hash("nobody has this password");
            nobody = made;
        }
        return made;
    }

    /** How many passwords were checked. */
    public long checks() {
        return checks.sum();
    }

    /**
     * Refuses a password that is too short or known to all.
     *
     * @throws DaylightException saying which
     */
    public static String fit(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw new DaylightException("a password has " + LEAST + " to " + MOST
                    + " characters; several words in a row are easy to remember");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(plain)
                || (plain.contains(name.toLowerCase(Locale.ROOT)) && length < LEAST + name.length())
                || plain.chars().distinct().count() < 5) {
            throw new DaylightException(
                    "this password is among the first that anybody tries; take several words in a row");
        }
        return password;
    }
}
