// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells from what stands beside a name in Latin script whether its bearer holds an office or speaks for one. */
final class Office {
    private final Pattern before;
    private final Pattern apposition;
    private final Pattern behind;
    private static final Pattern FORMER = Pattern.compile(
            "(?is).*\\b(former|ex|late|then-|ehemaliger?|exministr\\w+|antigu[oa])[\\s-]([\\p{L}-]+\\s+){0,4}");

    /** Over these words for offices; a hyphen in one stands for a space too. */
    Office(Set<String> roles) {
        String any = roles.stream()
                .map(role -> role.replace("-", "[\\s-]"))
                .sorted()
                .collect(Collectors.joining("|", "(?:police\\s+chief|chief\\s+of\\s+police|(?:", ")s?)"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        // "foreign ministry spokesperson NAME", "the minister, NAME"
        before = Pattern.compile(".*(?<!\\p{L})" + any + ",?\\s+", flags);
        // "a spokesman for the ministry, NAME,"
        apposition = Pattern.compile(
                ".*(?<!\\p{L})" + any + "\\s+(?:for|of|at|de|del|des|der|von|du)\\s+[^,.;:(\\n]{2,60}(?:,\\s+|\\s+\\()",
                flags);
        // "NAME, a spokesman for", "NAME, the Dutch foreign minister", "NAME (minister of"
        behind = Pattern.compile(
                "^\\s*[,(–—-]\\s*(?:(?:who\\s+(?:is|was)|is|the|an?|el|la|der|die|das|le|sein|its|their|his|her|country[’']s|\\p{Lu}[\\p{L}.]*[’']s|"
                        + "\\p{L}[\\p{L}.-]*)\\s+){0,4}?" + any + "(?!\\p{L}).*",
                flags);
    }

    /** Whether an office stands right before or behind the name. */
    boolean beside(String left, String right) {
        if (before.matcher(left).matches() || apposition.matcher(left).matches()) {
            return !former(left) && !kin(left);
        }
        return behind.matcher(right).matches() && !kin(right.split("[.;]", 2)[0]);
    }

    /** Whether the office before the name is a past one. */
    boolean former(String left) {
        return FORMER.matcher(left).matches();
    }

    /** "the minister's brother", "son of the ambassador": somebody else holds that office. */
    private static boolean kin(String words) {
        return words.matches(
                "(?isu).*\\b(former|wife|husband|son|daughter|brother|sister|father|mother|friend|critic|victim|lawyer|against|lawyer|told|accused)\\b[^,]*");
    }
}
