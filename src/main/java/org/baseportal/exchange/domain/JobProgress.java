package org.baseportal.exchange.domain;

import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells outside a job's own transaction how far it has come, and hears whether it is to stop. */
@Component
class JobProgress {

    /** Somebody has asked the job to stop. */
    static final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final TransactionTemplate apart;

    JobProgress(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param telling writes how far the job is; its answer says whether the job is to stop
     * @throws CancelledException if the job is to stop
     */
    void report(BooleanSupplier telling) {
        if (told(telling)) {
            throw new CancelledException();
        }
    }

    /** A report that finds no free connection is left out: the next one comes soon. */
    private boolean told(BooleanSupplier telling) {
        try {
            return Boolean.TRUE.equals(apart.execute(status -> telling.getAsBoolean()));
        } catch (DataAccessException | TransactionException busy) {
            return false;
        }
    }
}
