package org.baseportal.benchmark;

import java.util.List;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One module's share of the benchmark: how its tables are filled to the size that is promised, and what is measured. */
public interface Workload {

    /** The name it is chosen by on the command line. */
    String name();

    /**
     * Fills the base, in committed pieces and with the same content every time; does nothing where that is done.
     *
     * @param jdbc as the application's own database user
     * @param transaction one for each piece
     * @param by id of the user who is said to have written it all; has every role
     * @param size rows of the main table
     */
    void fill(JdbcClient jdbc, TransactionOperations transaction, long by, int size);

    /** Rows of the main table at full size. */
    int fullSize();

    /** The pages to be opened by one user, one after another. */
    List<MeasuredPage> pages(JdbcClient jdbc);

    /**
     * A page with what was promised of it.
     *
     * @param what in words
     * @param address by the number of the opening, so that not the same row is asked for every time
     * @param mark a piece of text that stands on the right answer only
     * @param limitMillis the 95th percentile must be below, in milliseconds
     * @param statements the most SQL statements of one answer; 0 if nothing was promised
     */
    record MeasuredPage(String what, IntFunction<String> address, String mark, long limitMillis, int statements) {}
}
