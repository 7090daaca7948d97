package org.baseportal.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a sheet of one kind of record looks like, and how its rows become records. A module implements it for each kind
 * it lets people import. Its name is the message {@code <key>.sheet}, the words of a field {@code <key>.sheet.<field>}.
 */
public interface SheetDefinition {

    /** Names the definition in addresses, tables and files. */
    String key();

    /** What a row can tell, in the order in which the template asks for it. */
    List<SheetField> fields();

    /** What is asked once for the whole file. */
    List<SheetSetting> settings();

    /** What is wrong with the settings; a fault's field is the setting's key. */
    List<RowFault> check(Map<String, String> settings);

    /** Begins a run. No two runs of one definition write at the same time: the engine holds a lock. */
    SheetIntake open(ImportRun run);
}
