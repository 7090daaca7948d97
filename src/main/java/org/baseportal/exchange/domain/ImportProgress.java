package org.baseportal.exchange.domain;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells outside the job's own transaction how far it has come, and hears whether it is to stop. */
@Component
class ImportProgress {

    /** Somebody has asked the job to stop. */
    static final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final ImportStore store;
    private final TransactionTemplate apart;

    ImportProgress(ImportStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws CancelledException if the job is to stop */
    void report(long id, int done) {
        if (told(id, done)) {
            throw new CancelledException();
        }
    }

    /** A report that finds no free connection is left out: the next one comes soon. */
    private boolean told(long id, int done) {
        try {
            return Boolean.TRUE.equals(apart.execute(status -> store.progress(id, done)));
        } catch (DataAccessException | TransactionException busy) {
            return false;
        }
    }
}
