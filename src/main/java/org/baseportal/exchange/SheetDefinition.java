package org.baseportal.exchange;

import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;

/**
 * What a sheet of one kind of record looks like, and how its rows become records. A module implements it for each kind
 * it lets people import.
 */
public interface SheetDefinition {

    /** Names the definition in addresses, tables and files. */
    String key();

    /**
     * The beginning of its message keys: {@code name} for the kind of record, the fields' keys, {@code hint.<field>}
     * for those that need one, {@code setting.<key>} and {@code setting.<key>.hint} for the settings.
     */
    String messages();

    /** The address of the list in which the records are found afterwards. */
    String address();

    /** What a row can tell, in the order in which the template asks for it. */
    List<SheetField> fields();

    /** What is asked once for the whole file. */
    List<SheetSetting> settings();

    /** What is wrong with the settings; a fault's field is the setting's key. */
    List<RowFault> check(Map<String, String> settings);

    /** Begins a run. No two runs of one definition write at the same time: the engine holds a lock. */
    SheetIntake open(ImportRun run);

    /** The records of a finished import that have been touched since or are referred to; at most {@code limit}. */
    List<UndoBlocker> blockers(long importId, int limit);

    /**
     * Takes back the records that an import made, in the caller's transaction: locks them all, and unless something
     * blocks puts them out of use. Their history and their codes stay.
     *
     * @return what blocks, at most {@code limit}; nothing is changed then
     */
    List<UndoBlocker> undo(long importId, String reason, int limit, CurrentUser by);
}
