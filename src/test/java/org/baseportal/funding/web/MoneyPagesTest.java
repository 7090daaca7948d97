package org.baseportal.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.domain.FundedBase;
import org.baseportal.funding.domain.PlannedMoney;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class MoneyPagesTest {

    private final MockMvcTester mvc;
    private final FundedBase base;
    private final PlannedMoney planned;
    private final People people;

    @Autowired
    MoneyPagesTest(MockMvcTester mvc, FundedBase base, PlannedMoney planned, People people) {
        this.mvc = mvc;
        this.base = base;
        this.planned = planned;
        this.people = people;
    }

    @Test
    void everyPageOpensInBothLanguages() {
        CurrentUser everybody = people.with(Role.values());
        for (String pattern : List.of(
                "/funding/targets",
                "/funding/targets?year=1992",
                "/funding/targets/edit",
                "/funding/flow",
                "/funding/flow?year=1992",
                "/funding/cash",
                "/funding/flow/export.xlsx?year=2026",
                "/funding/orders/export.xlsx?kind=COMMIT",
                "/funding/bank/export.xlsx?matched=false",
                "/funding/cash/export.xlsx?year=2026",
                "/funding/targets/export.xlsx?year=2026",
                "/funding/cash?year=2199",
                "/funding/sources",
                "/funding/sources/new",
                "/funding/sources/{id}",
                "/funding/sources/{id}/edit",
                "/funding/sources/{id}/history",
                "/funding/sources/{id}/documents",
                "/funding/sources/{id}/budget",
                "/funding/sources/{id}/commit",
                "/funding/sources/{id}/receipt",
                "/funding/commitments",
                "/funding/commitments?year=2026&channel=ENTERPRISE",
                "/funding/commitments?intent=true",
                "/funding/commitments/{number}",
                "/funding/commitments/{number}/change",
                "/funding/commitments/{number}/payment",
                "/funding/orders",
                "/funding/orders?mine=true",
                "/funding/orders/{id}",
                "/funding/orders/{id}/print",
                "/funding/entries",
                "/funding/entries?measure=RECEIVED&flow=BASE&late=true&until=2026-02-03",
                "/funding/entries/{number}",
                "/funding/entries/{number}/reverse",
                "/funding/instalments",
                "/funding/instalments?state=PAYABLE&channel=ENTERPRISE&until=2026-12-31&from=2026-02-30",
                "/funding/instalments/{id}",
                "/funding/instalments/{id}/payment",
                "/funding/instalments/{id}/receipt",
                "/funding/commitments/{number}/instalment",
                "/funding/sources/{id}/expect",
                "/funding/instalments/export.xlsx",
                "/funding/bank",
                "/funding/bank?month=2026-11&matched=false&q=x",
                "/funding/bank/{id}",
                "/funding/reconciliation?month=2026-13",
                "/funding/books",
                "/")) {
            String path = pattern.contains("{") ? sample(pattern) : pattern;
            for (String language : List.of("zh", "en")) {
                String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                assertThat(get(address, everybody)).as(address).hasStatusOk();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "0.005元", "1e400", "壹万", "12345678901234567890123456", "", "abc", "1,23", "-0.01"})
    void whatIsNoAmountIsRefusedWithEverythingTyped(String typed) {
        CurrentUser staff = people.with(Role.STAFF);
        MvcTestResult answer = post(base.sample("/funding/sources/{id}/receipt"), typed, staff);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("bp-errors").contains("V-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"１２．５", "12.5万", "125,000.00元", " 12.5 "})
    void amountsAsPeopleWriteThemAreRead(String typed) {
        CurrentUser staff = people.with(Role.STAFF);
        MvcTestResult answer = post(base.sample("/funding/sources/{id}/receipt"), typed, staff);
        assertThat(answer).hasStatus3xxRedirection();
        String order = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(get(order, staff)).bodyText().contains("125,000.00");
    }

    @Test
    void amountsInExportsAreNumbersInYuan() throws Exception {
        CurrentUser viewer = people.with(Role.VIEWER);
        base.sample("/funding/entries/{number}");
        MvcTestResult answer = get("/funding/entries/export.xlsx?kind=COMMIT", viewer);
        assertThat(answer).hasStatusOk();
        byte[] file = answer.getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(7);
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).isPositive();
        }
        assertThat(get("/funding/sources/export.xlsx", viewer)).hasStatusOk();
        assertThat(get("/funding/commitments/export.xlsx?year=2026", viewer)).hasStatusOk();
    }

    @Test
    void aReviewerSeesNoMoney() {
        CurrentUser reviewer = people.with(Role.REVIEWER);
        assertThat(get("/funding/targets", reviewer)).hasStatus(403);
        assertThat(get("/", reviewer)).bodyText().doesNotContain("/funding/");
    }

    private String sample(String pattern) {
        return pattern.startsWith("/funding/instalments/") || pattern.startsWith("/funding/bank/")
                ? planned.sample(pattern)
                : base.sample(pattern);
    }

    private MvcTestResult get(String address, CurrentUser user) {
        return mvc.get().uri(address).with(People.signedIn(user)).exchange();
    }

    private MvcTestResult post(String address, String amount, CurrentUser user) {
        return mvc.post()
                .uri(address)
                .with(People.signedIn(user))
                .with(csrf())
                .param("year", "2026")
                .param("amount", amount)
                .param("valueOn", "2026-02-03")
                .param("voucher", "V-77")
                .exchange();
    }
}
