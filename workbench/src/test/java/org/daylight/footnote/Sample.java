// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report of our own writing with forty notes: in the text a mark is written {@code {12}}, a link {@code
 * [words](address)}. Every format is made of the same.
 */
final class Sample {
    static final String TITLE = "Stations abroad: what is known";

    static final List<String> TEXT = List.of(
            "In September 2022 a group counted 54 stations.{1} The police of Fuzhou had announced 30 of them in January.{2}"
                    + " Newspapers printed other numbers, e.g. 38, without saying why.{3}",
            "Dr. Lena Voss, of the ministry, said that she knew of none.{4} A second list{5} named 102 places, of which 14 were"
                    + " in Italy; the embassy denied that (see below).{6}",
            "福州市公安局在2022年1月宣布设立30个服务站。{7}报道称有54个，{8}后来又说102个{9}。",
            "משטרת פוג׳ואו הודיעה על שלושים תחנות.{10} דוח שני מנה מאה ושתיים.{11}",
            "أعلنت شرطة فوتشو عن ثلاثين محطة.{12} ونفت السفارة ذلك.{13}",
            "La policía habló de servicios consulares.{14} Die Botschaft sprach von Freiwilligen.{15} L’ambassade a démenti.{16}",
            "Two governments ordered closures.{17}{18} One court heard the case of U.S. v. Chen in 2023.{19} The Irish"
                    + " government spoke first,{20} the Dutch one second.{21}",
            "Readers may look at [the register of the city](https://city.example/register?id=7) or at"
                    + " https://plain.example/list.html, which both exist.",
            "The rest is told in other works.{22}{23}{24} Some are old.{25} Some are gone.{26}",
            "Numbers differ.{27} Dates differ.{28} Names differ.{29} Places differ.{30}",
            "The denial was repeated.{31} It was printed.{32} It was translated.{33} It was withdrawn.{34}",
            "Nothing was found.{35} Something was found.{36} Everything was archived.{37}",
            "The last word is not said.{38} It may be said later.{39} It may never be said.{40}");

    static final List<String> NOTES = List.of(
            "Safeguard Group, “110 Overseas”, 12 September 2022, https://group.example/en/110-overseas (accessed 5 December 2022).",
            "Fuzhou Daily, “Thirty stations”, 22 January 2022, <http://daily.example.cn/2022/01/22/stations.html>.",
            "Ibid.",
            "Lena Voss, “Answer to a question”, Ministry of the Interior, 3 November 2022, www.ministry.example.org/answers/17.",
            "Safeguard Group, “Patrol and Persuade”, December 2022, https://group.example/en/patrol?utm_source=mail; archived at"
                    + " https://web.archive.org/web/20221206101112/https://group.example/en/patrol.",
            "See note 2 above.",
            "《三十个服务站》，福州日报，2022年1月22日，https://daily.example.cn/zh/30，访问日期：2022年12月5日。",
            "同上。",
            "《一百零二》，2022年12月，见https://group.example/zh/102于2022年12月6日访问。",
            "״תחנות״, עיתון העיר, https://paper.example.org/he/1, נצפה ב-5 בדצמבר 2022.",
            "שם.",
            "صحيفة المدينة، «محطات»، https://paper.example.org/ar/1 (تم الاطلاع في 5 ديسمبر 2022).",
            "المرجع نفسه.",
            "“Servicios”, Diario del Sur, 5 de octubre de 2022, https://sur.example.es/servicios, consultado el 6 de octubre de 2022.",
            "„Freiwillige“, Tagblatt, https://tagblatt.example.de/freiwillige, zuletzt abgerufen am 7. Oktober 2022.",
            "« Démenti », Le Matin, https://matin.example.fr/dementi (consulté le 8 octobre 2022).",
            "https://gov-one.example.org/orders/closure_(2022)",
            "https://gov-two.example.org/orders/closure, last visited 9 October 2022; https://gov-two.example.org/press/44.",
            "U.S. v. Chen, No. 23-cr-101, https://court.example.org/chen.pdf#page=4.",
            "“Statement”, Department of Foreign Affairs, 26 October 2022, https://dfa.example.org/statement, retrieved 1 November 2022.",
            "See above, note 20.",
            "A. Writer, “On policing”, Journal of Things 12 (2019), doi:10.1234/jot.2019.55.",
            "B. Author (2020). Policing beyond borders. Example Press. https://doi.org/10.5555/abc-DEF.7",
            "Writer, op. cit., p. 14.",
            "C. Elder, The Old Order (Example Press 1998) 44.",
            "Formerly at http://gone.example.org/page.html; archived at https://archive.ph/20200102030405/http://gone.example.org/page.html.",
            "http://www.group.example/en/110-overseas/",
            "https://dates.example.org/a%7Eb/%e4%bd%a0",
            "https://bücher.example.org/namen",
            "https://perma.cc/AB12-CD34.",
            "https://news.example.org/denial?id=9&lang=en.",
            "Id.",
            "hxxps://news[.]example[.]org/translated",
            "“Withdrawn”, City Paper, 2 March 2023, https://city.example/withdrawn?fbclid=abc (accessed on 3 March 2023).",
            "Interview with an official, 4 April 2023.",
            "https://found.example.org/very/long/path/that-goes-on/and-on/with-many-words/in-it/and-numbers-12345/index.html",
            "https://web.archive.org/web/20230101000000*/https://all.example.org/",
            "https://one.example.org/a; https://two.example.org/b; https://three.example.org/c.",
            "Cf. Fuzhou Daily (n 2).",
            "https://last.example.org/. Accessed May 1, 2023.");

    static final List<String> WORKS = List.of(
            "Elder, C. The Old Order. Example Press, 1998.",
            "Safeguard Group. “110 Overseas”. https://group.example/en/110-overseas.");

    private static final Pattern PART = Pattern.compile("\\{(\\d+)}|\\[([^\\]]+)]\\((\\S+?)\\)");

    private Sample() {}

    /**
     * A stretch of a paragraph.
     *
     * @param note its number, 0 for words
     * @param address empty for words alone
     */
    record Run(String words, int note, String address) {}

    static List<Run> runs(String paragraph) {
        List<Run> runs = new ArrayList<>();
        Matcher m = PART.matcher(paragraph);
        int at = 0;
        while (m.find()) {
            if (m.start() > at) {
                runs.add(new Run(paragraph.substring(at, m.start()), 0, ""));
            }
            String number = m.group(1);
            runs.add(number != null ? new Run("", Integer.parseInt(number), "") : new Run(m.group(2), 0, m.group(3)));
            at = m.end();
        }
        if (at < paragraph.length()) {
            runs.add(new Run(paragraph.substring(at), 0, ""));
        }
        return runs;
    }

    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
