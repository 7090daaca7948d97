package org.baseportal.exchange.domain;

import java.util.List;
import org.baseportal.exchange.RowFault;

/** A row that could not be taken, and why. */
public record FaultyRow(int row, List<RowFault> faults) {

    public FaultyRow {
        faults = List.copyOf(faults);
    }
}
