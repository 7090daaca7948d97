package org.baseportal.exchange.domain;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.Doubles;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.exchange.sheet.ColumnGuess;
import org.baseportal.exchange.sheet.FileFacts;
import org.baseportal.exchange.sheet.SheetFiles;
import org.baseportal.exchange.sheet.SheetRefusedException;
import org.baseportal.exchange.sheet.Survey;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in and moves imports on, from the upload to the confirmed load. Jobs do the reading and writing. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class ImportDesk {

    private static final String MOVED_ON = "exchange.conflict.movedon";

    private final ImportStore store;
    private final FileKeeper keeper;
    private final Definitions definitions;
    private final ColumnMemory memory;
    private final SheetFiles files;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportDesk(
            ImportStore store,
            FileKeeper keeper,
            Definitions definitions,
            ColumnMemory memory,
            SheetFiles files,
            Scheduler scheduler,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.definitions = definitions;
        this.memory = memory;
        this.files = files;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in. The same token brings one import only.
     *
     * @param token of the form that sent it
     * @return the import's number
     * @throws SheetRefusedException if this is no file that can be taken in
     */
    public long receive(Path file, String fileName, long bytes, String definition, UUID token, CurrentUser by) {
        SheetDefinition sheet = definitions.get(definition);
        Prepared prepared = prepare(file, fileName, sheet);
        ImportStore.Arrival arrival = new ImportStore.Arrival(
                token,
                definition,
                fileName,
                bytes,
                prepared.found,
                prepared.plan,
                by.id().value(),
                by.displayName(),
                clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> store.insert(arrival)
                .map(id -> keep(id, file))
                .orElseGet(() -> store.findByToken(token).orElseThrow())));
    }

    private Long keep(Long id, Path file) {
        try {
            keeper.keep(FileKeeper.Shelf.IMPORTS, id, file);
            return id;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Prepared(FoundFile found, ImportPlan plan) {}

    private Prepared prepare(Path file, String fileName, SheetDefinition definition) {
        try {
            FileFacts facts = files.recognise(file, fileName);
            int sheet = files.firstFilledSheet(file, facts);
            return prepared(facts, files.survey(file, facts, sheet, 0), sheet, definition);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Prepared prepared(FileFacts facts, Survey survey, int sheet, SheetDefinition definition) {
        Map<Integer, String> columns = definitions.guess(definition).guess(survey);
        Map<Integer, MoneyUnit> units = new HashMap<>();
        Optional<ColumnMemory.Remembered> remembered = memory.recall(definition, survey.headings());
        if (remembered.isPresent()) {
            columns = remembered.get().columns();
        }
        for (SheetField field : definition.fields()) {
            columns.forEach((column, key) -> {
                if (field.kind() == FieldKind.MONEY && field.key().equals(key)) {
                    units.put(column, ColumnGuess.unit(survey, column));
                }
            });
        }
        remembered.ifPresent(known -> units.putAll(known.units()));
        Map<String, String> settings = new HashMap<>();
        for (SheetSetting setting : definition.settings()) {
            settings.put(setting.key(), initial(setting, columns, survey));
        }
        ImportPlan plan = new ImportPlan(sheet, columns, units, Doubles.SKIP, true, settings);
        return new Prepared(
                FoundFile.of(
                        facts,
                        survey,
                        remembered.map(ColumnMemory.Remembered::fileName).orElse(null)),
                plan);
    }

    private static String initial(SheetSetting setting, Map<Integer, String> columns, Survey survey) {
        return columns.entrySet().stream()
                .filter(match -> match.getValue().equals(setting.headingOf()))
                .map(match -> survey.headings().get(match.getKey()))
                .filter(heading -> heading.length() <= setting.max())
                .findFirst()
                .orElse(setting.initial());
    }

    /** The import of this number. */
    public ImportBatch get(long id) {
        return store.find(id).orElseThrow(NotFoundException::new);
    }

    /** The latest imports, newest first, those before {@code before} if given. */
    public List<ImportBatch> latest(int limit, @Nullable Long before) {
        return store.latest(limit, before);
    }

    /** The first faulty rows after row {@code after}. */
    public List<FaultyRow> faults(long id, int after, int limit) {
        return store.faults(get(id).id(), after, limit);
    }

    /**
     * Reads the file anew with another sheet or another row of headings, and guesses anew.
     *
     * @throws SheetRefusedException if that sheet cannot be taken in
     */
    public void reread(long id, int sheet, int headingRow, CurrentUser by) {
        ImportBatch batch = mine(id, by);
        FileFacts facts = batch.found().facts();
        if (sheet < 0 || sheet >= Math.max(1, facts.sheets().size())) {
            throw new NotFoundException();
        }
        Survey survey = RowPass.with(keeper, id, file -> files.survey(file, facts, sheet, headingRow));
        Prepared prepared = prepared(facts, survey, sheet, definitions.get(batch.definition()));
        if (!store.replan(id, prepared.found, prepared.plan)) {
            throw new ConflictException(MOVED_ON);
        }
    }

    /** Starts the dry run. */
    public void check(long id, ImportPlan plan, CurrentUser by) {
        start(mine(id, by), ImportState.UPLOADED, ImportState.CHECKING, plan, by);
    }

    /** Back from the dry run to the columns. */
    public void rematch(long id, CurrentUser by) {
        if (!store.backToMatching(mine(id, by).id())) {
            throw new ConflictException(MOVED_ON);
        }
    }

    /**
     * Starts the load.
     *
     * @param goodRowsOnly whether the good rows go in although others are faulty
     */
    public void confirm(long id, boolean goodRowsOnly, CurrentUser by) {
        ImportBatch batch = mine(id, by);
        boolean allowed = batch.tally().faulty() == 0 || goodRowsOnly;
        if (batch.state() == ImportState.CHECKED && (!allowed || batch.tally().taken() == 0)) {
            throw new ConflictException("exchange.conflict.nothing");
        }
        ImportPlan plan = goodRowsOnly ? batch.plan().withGoodRowsOnly() : batch.plan();
        memory.keep(batch);
        start(batch, ImportState.CHECKED, ImportState.LOADING, plan, by);
    }

    /** A second click finds the state moved on and starts nothing. */
    private void start(ImportBatch batch, ImportState from, ImportState to, ImportPlan plan, CurrentUser by) {
        boolean begun = Boolean.TRUE.equals(transaction.execute(status -> store.begin(
                        batch.id(), from, to, plan, by.id().value(), clock.instant())
                .map(run -> scheduler.scheduleIfNotExists(
                        ExchangeTasks.IMPORT
                                .instance(ExchangeTasks.instance(batch.id(), run))
                                .build(),
                        clock.instant()))
                .orElse(false)));
        if (begun) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Gives an import up; a running job stops within a block of rows and leaves nothing. */
    public void cancel(long id, CurrentUser by) {
        if (!store.cancel(mine(id, by).id(), clock.instant())) {
            throw new ConflictException(MOVED_ON);
        }
    }

    ImportBatch mine(long id, CurrentUser by) {
        ImportBatch batch = get(id);
        if (batch.uploader() != by.id().value() && !by.is(Role.ADMIN)) {
            throw new RefusedException("exchange.refused.notyours");
        }
        return batch;
    }
}
