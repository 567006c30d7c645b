// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.Document;
import org.daylight.Mask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are invented; a name in brackets must be masked, nothing else may be. */
class MaskerTest {
    private static final Masker MASKER = new Masker();

    static List<String> english() {
        return List.of(
                "Foreign Minister Wopke Dijkman said on Tuesday that the offices would close.",
                "[Marek Oldfield], 34, a dissident living in Rotterdam, told reporters that he was followed.",
                "Safeguard Defenders, a group based in Madrid, counted 54 stations in 30 countries.",
                "A spokesperson for the Foreign Ministry, Lin Meihua, denied the claim.",
                "\"They called my parents,\" said [Chen Aolin], who fled in 2019. [Chen] now lives in Antwerp.",
                "Police searched the Fuzhou Overseas Service Station on Capel Street in Dublin.",
                "Mr [Tanner] said the Chinese embassy had called him. [Tanner] later moved house.",
                "Brooklyn prosecutors charged two men, [Harold Quimby] and [Wei Jinsong], in April 2023.",
                "The activist [Pilar Montoya Reyes] lives in Barcelona.",
                "Prime Minister Jonas Eklund and Justice Minister Ida Brandt agreed to act.",
                "Oslo Police Chief Karin Voss declined to comment on the inquiry.",
                "The former ambassador [Peter Lindqvist] disagreed with the decision.",
                "The Fox Hunt campaign and Operation Sky Net brought back 230,000 people.",
                "[Laura Harth-Kepler], campaign director at Safeguard Defenders, said so on Monday.",
                "Yesterday [Maria Lopez] was questioned in New York City.",
                "The New York Times and the Irish Times reported it, citing the Department of Justice.",
                "President Alan Marlow met the ambassador of China, Hu Tianfang, in The Hague.",
                "Wang Tao, a spokesman for the ministry, said the volunteers were not police.",
                "The Dutch Ministry of Foreign Affairs and the Public Prosecution Service are investigating.",
                "[Dr. Samuel Okafor] of the university wrote the report.".replace("[Dr. ", "Dr. ["),
                "The association was run by [Lu Jianfeng], a businessman from Changle.",
                "In Budapest, Hungary, two stations of the Qingtian police were found.",
                "The Chinese Communist Party and its United Front Work Department deny this.",
                "Interpol issued a red notice for [Liu Daming]. [Liu]'s wife was detained in Wenzhou.",
                "Senator Rosa Whitfield asked the Home Office in March 2023.",
                "The Nantong Public Security Bureau opened a centre in Johannesburg, South Africa.");
    }

    /** Given and family names that are also a newspaper, a month or a day. */
    static List<String> namesThatAreOtherWords() {
        return List.of(
                "The shopkeeper [Sun Yulan] said that he was called.",
                "[Sun Meiling] was followed. Police told [Sun Meiling] to return in 2022.",
                "A shopkeeper named [Sun Yuchen] spoke on Sunday.",
                "The witness [May Lindenau] said so in May 2022.",
                "The student [June Arkwright] was followed in June.",
                "The journalist [Jan Modersohn] wrote it on Monday.",
                "The activist [Mai Harlund] said that she was called in May.",
                "The witness [March Tollen] said so in March.",
                "The student [Monday Okaforu] said so last Monday.",
                "Mr [Friday Adeyo] was called on Friday.",
                "The Sun said so, and the Baltimore Sun repeated it.",
                "The Sun Daily reported on Sunday that May was late.",
                "Police arrested the activist Monday. Dutch officials said so in March.",
                "In May Dutch police said that the case was closed.",
                "She told the journalist Friday Dutch police had called.");
    }

    static List<String> chinese() {
        return List.of(
                "外交部发言人汪文涛表示，这些服务站由志愿者运营。",
                "[林志远]在荷兰鹿特丹接到电话，对方自称是福州市公安局的警察。",
                "被告人[陈某某]被判处有期徒刑三年。",
                "受害人[张女士]说，她的父母被约谈。",
                "活動人士[王曉峰]在台北表示，他的家人受到威脅。[王曉峰]說他不會回國。",
                "福建同乡会会长[郑国强]负责该服务站。",
                "公安部部长赵立明出席了会议，南通市公安局局长周海生讲话。",
                "荷兰首相马克·范德尔表示将调查。",
                "异见人士[约翰·史密森]称被跟踪。",
                "[陈国华]告诉记者，他在匈牙利生活了二十年。",
                "荷兰外交部长沃普克·胡克斯表示关注。",
                "丈夫[李建军]被带走。",
                "西班牙马德里、加拿大多伦多均有站点。",
                "前部长[孙伟民]被调查。",
                "青田县公安局在巴塞罗那设立警侨驿站。",
                "[林志遠]在荷蘭鹿特丹接到電話。",
                "保护卫士组织统计了五十三个国家的一百零二个站点。",
                "中国外交部否认设立海外警察站。",
                "福州市公安局在二十一个国家设立三十个服务站。",
                "据新华社报道，二十三万人被劝返回国。",
                "商人[黄志明]在巴黎经营一家餐厅。",
                "爱尔兰外交部要求关闭都柏林卡佩尔街的服务站。",
                "律师[刘晓梅]代表家属提出申诉。",
                "美国司法部起诉两名纽约居民。",
                "国务委员王立国会见了匈牙利总理。",
                "意大利与中国签署了联合巡逻备忘录。");
    }

    static List<String> others() {
        return List.of(
                "El ministro del Interior, Fernando Gallardo, negó los hechos.",
                "La activista [Lucía Benítez] denunció amenazas en Madrid.",
                "Der Sprecher des Innenministeriums, Karl Brenner, sagte, die Polizei ermittle.",
                "Die Studentin [Anna Seidel] berichtete in Frankfurt von Anrufen der Behörden.",
                "דובר משרד החוץ יוסי לוי אמר כי אין תחנות.",
                "הפעיל [דוד כהן] סיפר כי קיבל שיחות.");
    }

    static List<String> bodiesAndPlaces() {
        return List.of(
                "Officers of the Harlow Bay Public Security Bureau came. Harlow Bay denies it, and Harlow Bay is far away.",
                "Corven Wire reported it first. The news agency Corven Wire, based in Oslo, asked twice.",
                "The bureaus of Harlow Bay, Lower Ford and Merrin take part. Lower Ford has 12 offices.",
                "Una oficina de la policía de Harlow Bay funciona en Lisboa y Sevilla. Otras están en Oporto, Bremen y Valparaíso.",
                "La policía china de Harlow Bay negó los hechos en Santiago de Compostela.",
                "Das berichtet das Korvener Tagblatt. Am Montag antwortete das Amt für öffentliche Sicherheit nicht.",
                "Le ministère de l'Intérieur a ouvert une enquête à Lyon. Lundi, la préfecture n'a pas répondu.",
                "Volgens het ministerie is het kantoor in Rotterdam gesloten. Maandag zei de gemeente niets.",
                "A polícia de Harlow Bay negou tudo em Lisboa. Segunda-feira, Harlow Bay publicou um aviso.",
                "Il ministero dell'Interno ha risposto lunedì. A Milano la questura tace.",
                "Policja w Warszawie bada sprawę. Ministerstwo nie odpowiedziało.",
                "累计受理两千余件，劝返23万人，涉及旅欧华人。");
    }

    static List<String> spans() {
        return List.of(
                "Deputy Fionn Halloran asked the minister.",
                "Das sagte Oberstaatsanwältin Heike Lorenzen am Montag.",
                "„Ich weiß von nichts“, sagte der Rechtsanwalt [Torben Hasselbrink] in Kiel.",
                "Frage der Abgeordneten Jutta Wendland zur Sache.",
                "Minister for Civic Affairs (Fergus Molloy): No application was made.",
                "Ms [Deng] said so twice.",
                "The dissident [Oskar Lindqvist] fled. Senator [Oskar Lindqvist] is said to be another man.",
                "A witness, [Jane Hunt], lives in Leeds.",
                "[CHEN Weiling] was called at night.");
    }

    static List<String> otherScripts() {
        return List.of(
                "Министр иностранных дел Игорь Савельев заявил об этом в Москве.",
                "Активистка [Дарья Климова] рассказала, что ей звонили из полиции Китая.",
                "В понедельник Министерство внутренних дел России не ответило. Так сообщает агентство.",
                "Студент [Олексій Бондар] живе у Варшаві.",
                "Ο υπουργός Νίκος Βλαχάκης αρνήθηκε τα πάντα στην Αθήνα.",
                "Η φοιτήτρια [Ελένη Καρρά] είπε ότι την κάλεσαν από την αστυνομία.",
                "東京に住む[王志明]さんは警察から電話を受けたと話した。",
                "[リー・ウェイ]氏は脅迫を受けたと述べた。外務省は調べている。",
                "警視庁は[鈴木一郎]容疑者を逮捕した。",
                "피해자 [김민수] 씨는 전화를 받았다고 말했다.",
                "외교부 대변인은 부인했다. 유학생 [박지영]은 서울에 산다.",
                "قال الناشط [سامر القاضي] إن الشرطة اتصلت به في مدريد.",
                "نفى وزير الخارجية هشام درويش ذلك.",
                "התושבת [ז'אנג מיילין] סיפרה על שיחה.",
                "[מאיה הרצוג־לביא], בעלת חנות סמוכה, ראתה הכול.",
                "L'étudiante [Solène Marchetti] habite à Paris.",
                "De activist [Joost van der Meulen] woont in Utrecht.",
                "La studentessa [Giulia Ferrante] vive a Milano.",
                "A jornalista [Marta Figueira] foi ameaçada em Lisboa.",
                "Aktywista [Paweł Zieliński] mieszka w Warszawie.",
                "Aktivistka [Jana Horáková] žije v Praze.",
                "其兄[林志成]將失去工作。");
    }

    @ParameterizedTest
    @MethodSource({"english", "namesThatAreOtherWords", "chinese", "others", "bodiesAndPlaces", "spans", "otherScripts"
    })
    void masksPrivatePersonsAndNothingElse(String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        assertThat(bracketed(text)).isEqualTo(marked);
    }

    private static String bracketed(String text) {
        StringBuilder out = new StringBuilder(text);
        List<Mask> masks = MASKER.masks(document(text));
        for (Mask mask : masks.reversed()) {
            out.insert(text.offsetByCodePoints(0, mask.at().end()), ']');
            out.insert(text.offsetByCodePoints(0, mask.at().start()), '[');
        }
        return out.toString();
    }

    private static Document document(String text) {
        return new Extractor().extract(Resource.file("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePublisherOfAPageIsNoPerson() {
        String html = """
                <html lang="es"><head><meta property="og:site_name" content="Diario del Estuario"></head><body><article>
                <h1>Cierran una oficina</h1><p>C. Estuario, Valdivia. La oficina estaba en el puerto y fue cerrada ayer.</p>
                <p>La vecina Pilar Montoya Reyes contó que vio entrar a varias personas.</p></article></body></html>""";
        Document page = new Extractor()
                .extract(Resource.file("a.html", html.getBytes(StandardCharsets.UTF_8), "text/html", null));
        assertThat(MASKER.masks(page)).extracting(Mask::quote).containsExactly("Pilar Montoya Reyes");
    }

    @Test
    void oneBarForEachCodePoint() {
        String text = "𠮷🙂 林志远在荷兰。";
        String masked = Masker.masked(text, MASKER.masks(document(text)));
        assertThat(masked).isEqualTo("𠮷🙂 ███在荷兰。");
    }

    @Test
    void aFamilyNameTakenUpAgainIsMaskedToo() {
        String text = "Oldfield moved twice.\nThe dissident Marek Oldfield said that he was followed.";
        assertThat(Masker.masked(text, MASKER.masks(document(text)))).doesNotContain("Oldfield");
    }

    @Test
    void namesOfAnyText() {
        assertThat(MASKER.namesIn("og:description: the activist Pilar Montoya was called by Foreign Minister Jan Vos"))
                .containsExactly("Pilar Montoya");
    }

    @Test
    void aHundredThousandCapitalisedWordsEnd() {
        assertThat(MASKER.namesIn("Zork Blip ".repeat(50_000))).isNotNull();
    }

    @Test
    void wordsCutInTheMiddleOfANameAreHiddenToo() {
        assertThat(Masker.cut("明和他们在", "店主王小明和他们在二十国", "店主███和他们在二十国")).isEqualTo("█和他们在");
        assertThat(Masker.cut("ver to", "Ann Oliver to 𠮷 home", "██████████ to 𠮷 home"))
                .isEqualTo("███ to");
        assertThat(Masker.cut("stations", "Ann Oliver", "██████████")).isEqualTo("stations");
    }

    @Test
    void charactersThatNobodySeesHideNoName() {
        assertThat(new Masker().names("The student Fat\u00ADima Ben\u200Bhaddou told the paper.", "en"))
                .anyMatch(name -> name.contains("Benhaddou"));
        Visible visible = new Visible("𠮷 Fat\u00ADima x");
        assertThat(visible.text()).isEqualTo("𠮷 Fatima x");
        assertThat(visible.back(new org.daylight.Mask(new org.daylight.Offsets(2, 8), "Fatima"))
                        .quote())
                .isEqualTo("Fat\u00ADima");
    }
}
