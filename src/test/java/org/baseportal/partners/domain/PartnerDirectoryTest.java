package org.baseportal.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PartnerDirectoryTest {

    private final Partners partners;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().replace("-", "");

    @Autowired
    PartnerDirectoryTest(Partners partners, JdbcClient jdbc) {
        this.partners = partners;
        this.jdbc = jdbc;
    }

    private PartnerId create(String name) {
        return Objects.requireNonNull(
                partners.findOrCreate(List.of(name), "test").get(name));
    }

    @Test
    void oneNameWrittenInTwoWaysIsOneOrganisation() {
        String name = mark + "石油大学（北京）";
        String written = " " + mark.toUpperCase(Locale.ROOT) + "石油大学 (北京)";
        Map<String, PartnerId> ids = partners.findOrCreate(List.of(name, written, " "), "test");
        assertThat(ids).hasSize(2);
        assertThat(new HashSet<>(ids.values())).hasSize(1);
        assertThat(partners.findByName(written).orElseThrow().kind()).isEqualTo(PartnerKind.UNIVERSITY);
    }

    @Test
    void peopleWhoImportTheSameNamesAtOnceGetTheSameOrganisations() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add(mark + "第" + i + "医院");
        }
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Map<String, PartnerId>>> imports = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<String> order = i % 2 == 0 ? names : reversed;
                imports.add(() -> partners.findOrCreate(order, "test"));
            }
            Map<String, PartnerId> first = create(names);
            for (Future<Map<String, PartnerId>> result : people.invokeAll(imports)) {
                assertThat(result.get()).containsAllEntriesOf(first);
            }
        } finally {
            people.shutdown();
        }
    }

    private Map<String, PartnerId> create(List<String> names) {
        return partners.findOrCreate(names, "test");
    }

    @Test
    void anIdThatWasMergedAwayLeadsToTheSurvivor() {
        PartnerId old = create(mark + "旧研究所");
        PartnerId survivor = create(mark + "新研究院");
        jdbc.sql("update partners_partner set merged_into = ? where id = ?")
                .params(survivor.value(), old.value())
                .update();
        assertThat(partners.find(old).orElseThrow().id()).isEqualTo(survivor);
        assertThat(partners.names(List.of(old, survivor)))
                .containsEntry(old, mark + "新研究院")
                .containsEntry(survivor, mark + "新研究院");
        assertThat(create(mark + "旧研究所")).isEqualTo(survivor);
    }

    @Test
    void theBestFitIsOfferedFirstAndSignsAreNoWildcards() {
        create(mark + "医院集团公司");
        PartnerId exact = create(mark + "医院");
        List<PartnerSummary> found = partners.search(mark + "医院", 20);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).id()).isEqualTo(exact);
        assertThat(partners.search("%" + mark, 20)).hasSize(2);
        assertThat(partners.search(mark.substring(0, 5) + "_" + mark.substring(6) + "%%", 20))
                .isEmpty();
    }
}
