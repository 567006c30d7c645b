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

    @ParameterizedTest
    @MethodSource({"english", "chinese", "others"})
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
}
