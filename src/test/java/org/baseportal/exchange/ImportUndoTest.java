package org.baseportal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.exchange.ImportPages.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** An import can be taken back while nobody has touched its rows; its matching is remembered. */
@PortalTest
class ImportUndoTest {

    private static final Map<String, String> WHY = Map.of("reason", "传错了文件");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transaction;

    ImportPages pages;
    String system;

    @BeforeEach
    void person() {
        pages = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        system = "S" + UUID.randomUUID().toString().substring(0, 12);
    }

    private long loaded(int rows) {
        long id = pages.upload(ImportStoryTest.grants(rows));
        pages.check(id, with("setting.system", system));
        pages.load(id);
        return id;
    }

    private int projects(long id, String condition) {
        return jdbc.sql("select count(*) from projects_project where import_id = ? and " + condition)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void edit(long id) {
        jdbc.sql("update projects_project set title_zh = title_zh || '改', version = version + 1"
                        + " where id = (select min(id) from projects_project where import_id = ?)")
                .param(id)
                .update();
    }

    @Test
    void takingBackArchivesTheRowsAndKeepsCodesAndHistory() {
        long id = loaded(20);
        assertThat(pages.get("/import/" + id + "/undo"))
                .hasStatusOk()
                .bodyText()
                .contains("20");
        assertThat(pages.post("/import/" + id + "/undo", WHY)).hasStatus3xxRedirection();
        assertThat(pages.state(id)).isEqualTo("UNDONE");
        assertThat(projects(id, "archived and status = 'DRAFT' and code is not null"))
                .isEqualTo(20);
        assertThat(jdbc.sql("select count(*) from projects_transition t join projects_project p on p.id = t.project_id"
                                + " where p.import_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(pages.page(id)).contains("已封存");
        long again = loaded(20);
        assertThat(pages.count(again, "rows_new")).isEqualTo(20);
    }

    @Test
    void withoutAReasonNothingIsTakenBack() {
        long id = loaded(2);
        assertThat(pages.post("/import/" + id + "/undo", Map.of("reason", "  ")))
                .hasStatus(422);
        assertThat(pages.state(id)).isEqualTo("DONE");
    }

    @Test
    void aRowThatSomebodyEditedBlocksAllAndIsNamed() {
        long id = loaded(5);
        edit(id);
        String code = jdbc.sql("select min(code) from projects_project where import_id = ? and version > 0")
                .param(id)
                .query(String.class)
                .single();
        assertThat(pages.get("/import/" + id + "/undo")).bodyText().contains(code, "导入后被修改过");
        assertThat(pages.post("/import/" + id + "/undo", WHY))
                .hasStatus(409)
                .bodyText()
                .contains(code);
        assertThat(projects(id, "archived")).isZero();
        assertThat(pages.state(id)).isEqualTo("DONE");
    }

    @Test
    void whoEditsARowMeanwhileIsWaitedForAndBlocks() throws Exception {
        long id = loaded(5);
        CountDownLatch edited = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Closing threads = new Closing(Executors.newFixedThreadPool(2))) {
            Future<?> editor = threads.pool()
                    .submit(() -> transaction.executeWithoutResult(status -> {
                        edit(id);
                        edited.countDown();
                        await(go);
                    }));
            edited.await();
            Future<Integer> undo = threads.pool()
                    .submit(() -> pages.post("/import/" + id + "/undo", WHY)
                            .getResponse()
                            .getStatus());
            Thread.sleep(500);
            go.countDown();
            editor.get();
            assertThat(undo.get()).isEqualTo(409);
        }
        assertThat(projects(id, "archived")).isZero();
    }

    @Test
    void twoClicksTakeBackOnce() throws Exception {
        long id = loaded(5);
        try (Closing threads = new Closing(Executors.newFixedThreadPool(4))) {
            List<Future<Integer>> clicks = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> threads.pool()
                            .submit(() -> pages.post("/import/" + id + "/undo", WHY)
                                    .getResponse()
                                    .getStatus()))
                    .toList();
            int done = 0;
            for (Future<Integer> click : clicks) {
                done += click.get() == 302 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(projects(id, "archived and version = 1")).isEqualTo(5);
    }

    @Test
    void onlyWhoUploadedAndAdministratorsTakeBack() {
        long id = loaded(2);
        ImportPages colleague = new ImportPages(mvc, jdbc, people.with(Role.STAFF));
        assertThat(colleague.post("/import/" + id + "/undo", WHY)).hasStatus(403);
        ImportPages admin = new ImportPages(mvc, jdbc, people.with(Role.ADMIN));
        assertThat(admin.post("/import/" + id + "/undo", WHY)).hasStatus3xxRedirection();
    }

    @Test
    void theMatchingOfTheSameHeadingsIsRemembered() {
        String own = "甲" + system + ",乙,丙\n" + system + "标题,x,y\n";
        long first = pages.upload(own);
        assertThat(pages.page(first)).doesNotContain("已沿用");
        pages.check(first, with("column.0", "titleZh", "column.1", "indication", "column.2", ""));
        pages.load(first);
        long second = pages.upload(own);
        assertThat(pages.page(second)).contains("已沿用您上次导入", "list.csv");
        assertThat(pages.guesses(second)).containsEntry("column.0", "titleZh").containsEntry("column.1", "indication");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private record Closing(ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
