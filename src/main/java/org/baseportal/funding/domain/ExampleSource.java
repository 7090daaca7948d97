package org.baseportal.funding.domain;

import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;

/**
 * An invented source.
 *
 * @param budget this year's, in 10,000 yuan
 * @param flow how its money reaches the projects
 * @param from the first project it gives to, counted from the top of the list of key projects
 * @param projects how many it gives to
 * @param reversed whether its first payment was wrong and is taken back
 */
record ExampleSource(
        Channel channel,
        String name,
        String provider,
        Instrument instrument,
        long budget,
        Flow flow,
        int from,
        int projects,
        String document,
        boolean reversed) {

    /** What is not committed, in percent of the budget. */
    private static final long SPARE = 8;

    static final List<ExampleSource> ALL = List.of(
            new ExampleSource(
                    Channel.GOVERNMENT,
                    "生物医药成果转化专项（示例）",
                    "北京示例科学技术委员会",
                    Instrument.GRANT,
                    3200,
                    Flow.BASE,
                    0,
                    6,
                    "示科发〔2026〕12号",
                    true),
            new ExampleSource(
                    Channel.GOVERNMENT,
                    "区级产业扶持资金（示例）",
                    "示例区产业促进局",
                    Instrument.SUBSIDY,
                    900,
                    Flow.BASE,
                    6,
                    4,
                    "示产促〔2026〕3号",
                    false),
            new ExampleSource(
                    Channel.UNIVERSITY,
                    "校内概念验证基金（示例）",
                    "华清大学（示例）",
                    Instrument.GRANT,
                    1800,
                    Flow.BASE,
                    2,
                    6,
                    "华清科〔2026〕8号",
                    false),
            new ExampleSource(
                    Channel.UNIVERSITY,
                    "实验平台设备投入（示例）",
                    "京北理工研究院（示例）",
                    Instrument.IN_KIND,
                    700,
                    Flow.IN_KIND,
                    1,
                    3,
                    "京评报字2026-21",
                    false),
            new ExampleSource(
                    Channel.ENTERPRISE,
                    "企业联合研发合同（示例）",
                    "亦庄康域器械制造有限公司（示例）",
                    Instrument.CONTRACT,
                    5200,
                    Flow.DIRECT,
                    0,
                    8,
                    "康域合2026-05",
                    false),
            new ExampleSource(
                    Channel.FINANCE,
                    "天使投资（示例）",
                    "启明示例创业投资基金",
                    Instrument.EQUITY,
                    3600,
                    Flow.DIRECT,
                    3,
                    7,
                    "示验资2026-17",
                    false));

    SourceData data() {
        SourceData.Government government = channel == Channel.GOVERNMENT
                ? new SourceData.Government(GovernmentLevel.CITY, "Y-2026-07", false)
                : null;
        return new SourceData(
                channel,
                provider,
                name,
                instrument,
                "支持重点项目的成果转化",
                "医疗器械、药品、诊断试剂",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                document,
                government);
    }

    /** What each of so many projects gets, in 10,000 yuan. */
    long each(int many, long wan) {
        return many == 0 ? 0 : wan * (100 - SPARE) / 100 / many / (channel == Channel.GOVERNMENT ? 2 : 1);
    }

    /** How much of a commitment is paid, in percent: most of last year's, some of this year's. */
    long percent(int back) {
        return back == 0 ? 85 : 95;
    }
}
