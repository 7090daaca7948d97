package org.baseportal.exchange.domain;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.Exports;
import org.baseportal.exchange.domain.FileKeeper.Shelf;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Takes exports in, shows where they stand, and gives a file out to the person who asked for it. */
@Service
@PreAuthorize("isAuthenticated()")
public class ExportDesk implements Exports {

    private static final String MOVED_ON = "exchange.export.conflict.movedon";

    private final ExportStore store;
    private final ExportDefinitions definitions;
    private final ExportAudit audit;
    private final FileKeeper keeper;
    private final ExportSettings settings;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;

    ExportDesk(
            ExportStore store,
            ExportDefinitions definitions,
            ExportAudit audit,
            FileKeeper keeper,
            ExportSettings settings,
            Scheduler scheduler,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.audit = audit;
        this.keeper = keeper;
        this.settings = settings;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean isImmediate(int rows) {
        return rows <= settings.immediateRows();
    }

    @Override
    public long begin(ExportOrder order, UUID token, CurrentUser by) {
        int rows = definitions.get(order.definition()).count(order, by);
        long id = Objects.requireNonNull(transaction.execute(status -> insert(order, token, rows, by)));
        scheduler.triggerCheckForDueExecutions();
        return id;
    }

    private Long insert(ExportOrder order, UUID token, int rows, CurrentUser by) {
        long person = by.id().value();
        int running = store.running(person);
        Long before = store.findByToken(token, person).orElse(null);
        if (before != null) {
            return before;
        }
        if (running >= settings.mostAtOnce()) {
            throw new ConflictException("exchange.export.conflict.many", settings.mostAtOnce());
        }
        long id = store.insert(order, ExportState.WAITING, token, rows, by, clock.instant())
                .orElseThrow(() -> new ConflictException(MOVED_ON));
        scheduler.scheduleIfNotExists(
                ExchangeTasks.EXPORT.instance(String.valueOf(id)).build(), clock.instant());
        return id;
    }

    @Override
    @Transactional
    public void sent(ExportOrder order, int rows, CurrentUser by) {
        audit.record(order, rows, by);
        store.insert(order, ExportState.SENT, UUID.randomUUID(), rows, by, clock.instant());
    }

    /** Whether the person sees the exports of all, and not his own alone. */
    public boolean seesAll(CurrentUser by) {
        return by.isAny(Role.ADMIN, Role.AUDITOR);
    }

    /** The latest exports that the person may know of, newest first, those before {@code before} if given. */
    public List<ExportJobRecord> latest(int limit, @Nullable Long before, CurrentUser by) {
        return store.latest(limit, before, seesAll(by) ? null : by.id().value());
    }

    /** @throws NotFoundException if there is none, or it is somebody else's and the person sees only his own */
    public ExportJobRecord get(long id, CurrentUser by) {
        return store.find(id).filter(export -> seesAll(by) || isOf(export, by)).orElseThrow(NotFoundException::new);
    }

    private static boolean isOf(ExportJobRecord export, CurrentUser by) {
        return export.askedBy() == by.id().value();
    }

    /** Stops an export, or drops its file; nothing is left of it. */
    @Transactional
    public void cancel(long id, CurrentUser by) {
        mine(id, by);
        if (!store.cancel(id, clock.instant())) {
            throw new ConflictException(MOVED_ON);
        }
        keeper.drop(Shelf.EXPORTS, id);
    }

    /**
     * The file, for the person who asked for it, while he sees as much as when it was made. The caller deletes it.
     *
     * @throws ConflictException if there is no file any more, or what he may see has changed
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Path file(long id, CurrentUser by) {
        ExportJobRecord export = mine(id, by);
        if (export.state() != ExportState.READY
                || !clock.instant().isBefore(Objects.requireNonNull(export.expiresAt()))) {
            throw new ConflictException("exchange.export.conflict.gone");
        }
        ExportDefinition definition = definitions.get(export.order().definition());
        if (!definition.sight(by).equals(export.sight())) {
            throw new ConflictException("exchange.export.conflict.sight");
        }
        try {
            return keeper.fetch(Shelf.EXPORTS, id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ExportJobRecord mine(long id, CurrentUser by) {
        ExportJobRecord export = get(id, by);
        if (!isOf(export, by)) {
            throw new NotFoundException();
        }
        return export;
    }
}
