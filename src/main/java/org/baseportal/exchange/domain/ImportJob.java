package org.baseportal.exchange.domain;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.sheet.SheetFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the work of an import: the dry run, or the load. A load is one transaction: killed at any moment it leaves
 * nothing, and the scheduler starts it again. Two loads of one definition never overlap (advisory lock).
 */
@Component
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final String FAILED = "exchange.note.failed";
    private static final String CHANGED = "exchange.note.changed";

    private final ImportStore store;
    private final FileKeeper keeper;
    private final Definitions definitions;
    private final SheetFiles files;
    private final JobProgress progress;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportJob(
            ImportStore store,
            FileKeeper keeper,
            Definitions definitions,
            SheetFiles files,
            JobProgress progress,
            Accounts accounts,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.definitions = definitions;
        this.files = files;
        this.progress = progress;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what the import's state asks for; nothing if another run has done it. */
    void run(long id) {
        ImportBatch batch = store.find(id).orElseThrow();
        if (!batch.state().isRunning()) {
            return;
        }
        try {
            if (batch.state() == ImportState.LOADING) {
                load(batch);
            } else {
                check(batch, null);
            }
        } catch (JobProgress.CancelledException cancelled) {
            store.clearFaults(id);
            store.cancelled(id, clock.instant());
        } catch (RuntimeException failed) {
            DatabaseFault.rethrowPassing(failed);
            LOG.error("Import {} failed", id, failed);
            store.finish(id, batch.state(), ImportState.FAILED, Tally.NONE, FAILED, clock.instant());
        }
    }

    private void check(ImportBatch batch, @Nullable String note) {
        long id = batch.id();
        SheetDefinition definition = definitions.get(batch.definition());
        store.clearFaults(id);
        RowPass pass = new RowPass(files, batch, definition, definition.open(run(batch)));
        Tally tally = RowPass.with(
                keeper,
                id,
                file -> pass.over(file, block -> {
                    store.addFaults(id, block.faulty());
                    progress.report(() -> store.progress(id, block.done()));
                }));
        if (!store.finish(id, ImportState.CHECKING, ImportState.CHECKED, tally, note, clock.instant())) {
            throw new JobProgress.CancelledException();
        }
    }

    private void load(ImportBatch batch) {
        boolean written = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean complete = loadAll(batch);
            if (!complete) {
                status.setRollbackOnly();
            }
            return complete;
        }));
        if (!written && store.checkAgain(batch.id())) {
            check(batch, CHANGED);
        }
    }

    /** Writes everything; false if rows are faulty and the import was to be all or nothing. */
    private boolean loadAll(ImportBatch batch) {
        long id = batch.id();
        SheetDefinition definition = definitions.get(batch.definition());
        ImportRun run = run(batch);
        store.lock(definition.key());
        store.clearFaults(id);
        SheetIntake intake = definition.open(run);
        RowPass pass = new RowPass(files, batch, definition, intake);
        Tally tally = RowPass.with(
                keeper,
                id,
                file -> pass.over(file, block -> {
                    store.addFaults(id, block.faulty());
                    intake.stage(block.taken(), block.fates());
                    progress.report(() -> store.progress(id, block.done()));
                }));
        if (tally.faulty() > 0 && !batch.plan().goodRowsOnly()) {
            return false;
        }
        intake.write();
        record(batch, run.importer());
        if (!store.finish(id, ImportState.LOADING, ImportState.DONE, tally, null, clock.instant())) {
            throw new JobProgress.CancelledException();
        }
        return true;
    }

    private void record(ImportBatch batch, CurrentUser importer) {
        audit.record(new AuditEntry(
                "import",
                String.valueOf(batch.id()),
                "import",
                importer.id(),
                importer.displayName(),
                batch.fileName(),
                List.of()));
    }

    private ImportRun run(ImportBatch batch) {
        UserId id = new UserId(Objects.requireNonNull(batch.startedBy()));
        CurrentUser importer = accounts.find(id)
                .map(user -> new CurrentUser(user.id(), user.username(), user.displayName(), user.roles()))
                .orElseThrow();
        ImportPlan plan = batch.plan();
        return new ImportRun(
                batch.id(),
                batch.fileName(),
                importer,
                new UserId(batch.uploader()),
                plan.doubles(),
                plan.settings(),
                new HashSet<>(plan.columns().values()));
    }
}
