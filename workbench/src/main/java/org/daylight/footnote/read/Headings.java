// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.regex.Pattern;

/** Headings of lists of works, in the languages in which reports are written. */
final class Headings {
    private static final Pattern WORKS = Pattern.compile(
            "(?iu)\\s*(?:[\\dIVX]+[.)]?\\s*)?(?:(?:select(?:ed)? )?bibliography|references|works cited|list of sources|sources|further reading"
                    + "|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliograf[íi]a|referencias|fuentes|bibliographie|références"
                    + "|bibliografie|referenties|bibliografia|riferimenti|fonti|referências|参考文献|参考资料|參考資料|參考文獻|引用文献|资料来源|参考書目"
                    + "|ביבליוגרפיה|מקורות|רשימת מקורות|المراجع|المصادر|المصادر والمراجع|литература|источники|참고문헌)\\s*:?\\s*");

    private Headings() {}

    /** Whether such a list follows. */
    static boolean works(String heading) {
        return WORKS.matcher(heading).matches();
    }
}
