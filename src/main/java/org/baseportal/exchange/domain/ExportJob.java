package org.baseportal.exchange.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.exchange.domain.FileKeeper.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the file of an export: row by row into a temporary file, then in pieces into the database, in one transaction
 * with its state. Killed or cancelled at any moment it leaves nothing. Rights are those of the moment it runs.
 */
@Component
class ExportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExportJob.class);

    private final ExportStore store;
    private final ExportDefinitions definitions;
    private final FileKeeper keeper;
    private final JobProgress progress;
    private final ExportAudit audit;
    private final Accounts accounts;
    private final ExportSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    ExportJob(
            ExportStore store,
            ExportDefinitions definitions,
            FileKeeper keeper,
            JobProgress progress,
            ExportAudit audit,
            Accounts accounts,
            ExportSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.keeper = keeper;
        this.progress = progress;
        this.audit = audit;
        this.accounts = accounts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the file; does nothing if another run has ended the export. */
    void run(long id) {
        ExportJobRecord export = store.find(id).orElseThrow();
        if (!export.state().isRunning()) {
            return;
        }
        Optional<CurrentUser> user = accounts.find(new UserId(export.askedBy()))
                .filter(UserSummary::active)
                .map(found -> new CurrentUser(found.id(), found.username(), found.displayName(), found.roles()));
        if (user.isEmpty()) {
            store.end(id, ExportState.FAILED, "exchange.export.note.left", clock.instant());
            return;
        }
        try {
            make(export, user.get());
        } catch (JobProgress.CancelledException cancelled) {
            store.end(id, ExportState.CANCELLED, null, clock.instant());
        } catch (RuntimeException failed) {
            DatabaseFault.rethrowPassing(failed);
            LOG.error("Export {} failed", id, failed);
            store.end(id, ExportState.FAILED, "exchange.export.note.failed", clock.instant());
        }
    }

    private void make(ExportJobRecord export, CurrentUser user) {
        ExportDefinition definition = definitions.get(export.order().definition());
        if (!store.begin(export.id(), definition.count(export.order(), user), clock.instant())) {
            throw new JobProgress.CancelledException();
        }
        try {
            Path file = Files.createTempFile("export-", ".tmp");
            try {
                transaction.executeWithoutResult(status -> write(export, definition, user, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(ExportJobRecord export, ExportDefinition definition, CurrentUser user, Path file) {
        long id = export.id();
        String sight = definition.sight(user);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            int rows = definition.write(
                    export.order(), out, user, done -> progress.report(() -> store.progress(id, done)));
            out.flush();
            keeper.keep(Shelf.EXPORTS, id, file);
            audit.record(export.order(), rows, user);
            Instant now = clock.instant();
            if (!store.ready(id, rows, Files.size(file), sight, now, now.plus(settings.kept()))) {
                throw new JobProgress.CancelledException();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Drops the files whose time is over. */
    void expire() {
        transaction.executeWithoutResult(
                status -> store.expire(clock.instant()).forEach(id -> keeper.drop(Shelf.EXPORTS, id)));
    }
}
