// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges what programs write into the fields of a file where no person wrote anything. */
public final class Names {
    private static final Pattern NO_TITLE = Pattern.compile("(?iu)(microsoft (word|powerpoint|excel) *[-–].*|untitled.*"
            + "|(document|dokument|documento|文档|文件|無標題|无标题|新建|제목 없음|無題)[\\s\\d()]*|no title|title|slide \\d+"
            + "|powerpoint[ -]presentation|pr[äe]sentation.*powerpoint.*|.*\\.(docx?|pdf|odt|rtf|indd|pub|pptx?|qxp|ai|tmp|wpd|html?)"
            + "|about:blank|layout \\d+|[\\p{Punct}\\s\\d]*)");
    private static final Pattern NO_AUTHOR =
            Pattern.compile("(?iu)(admin(istrator)?|user|owner|author|unknown|anonymous|microsoft"
                    + "( office)?( user)?|windows( user)?|hp|dell|lenovo|acer|asus|pc|默认|微软(用户|中国)?|用户|utilisateur|usuario|benutzer"
                    + "|[\\p{Punct}\\s\\d]*)");

    private Names() {}

    /** The title, where it is one. */
    public static @Nullable String title(@Nullable String given) {
        String one = line(given);
        return one == null || one.length() > 500 || NO_TITLE.matcher(one).matches() ? null : one;
    }

    /** The author, where it names one. */
    public static @Nullable String author(@Nullable String given) {
        String one = line(given);
        return one == null
                        || one.length() > 200
                        || NO_AUTHOR.matcher(one.toLowerCase(Locale.ROOT)).matches()
                ? null
                : one;
    }

    /** On one line, without what cannot be seen; null where nothing is left. */
    public static @Nullable String line(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String one = given.replaceAll("[\\p{Cntrl}\\p{Zs}\\s\\uFEFF]+", " ").strip();
        return one.isEmpty() ? null : one;
    }
}
