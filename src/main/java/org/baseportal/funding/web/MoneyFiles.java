package org.baseportal.funding.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.Exports;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetColumn.Kind;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list page by page into a workbook, and notes who took it along. */
@Component
class MoneyFiles {

    private static final int PAGE = PageRequest.MAX_SIZE;

    private final Exports exports;
    private final MoneyWords words;

    MoneyFiles(Exports exports, MoneyWords words) {
        this.exports = exports;
        this.words = words;
    }

    /** What a list is written from: its columns and its pages. */
    record Sheet<T>(
            String name,
            List<SheetColumn> columns,
            Function<PageRequest, Slice<T>> pages,
            BiConsumer<List<T>, List<List<? extends @Nullable Object>>> rows) {}

    List<SheetColumn> columns(Locale locale, String... keys) {
        return Arrays.stream(keys)
                .map(key -> key.split(":", 2))
                .map(it -> new SheetColumn(words.say("funding.sheet." + it[0], locale), Kind.valueOf(it[1])))
                .toList();
    }

    <T> byte[] write(Sheet<T> sheet, String address, CurrentUser user, Locale locale) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(file, sheet.name(), sheet.columns())) {
            int written = 0;
            PageRequest next = new PageRequest(1, PAGE, null, null);
            while (next != null) {
                Slice<T> slice = sheet.pages().apply(next);
                if (!exports.isImmediate((int) Math.min(slice.total().rows(), Integer.MAX_VALUE))) {
                    throw new ConflictException("funding.refused.tooMany");
                }
                List<List<? extends @Nullable Object>> rows = new ArrayList<>();
                sheet.rows().accept(slice.rows(), rows);
                for (List<? extends @Nullable Object> row : rows) {
                    out.row(row);
                }
                written += rows.size();
                next = slice.after() == null
                        ? null
                        : new PageRequest((int) slice.page() + 1, PAGE, Objects.requireNonNull(slice.after()), null);
            }
            ExportOrder order = new ExportOrder("funding-" + sheet.name(), "{}", address, SheetFormat.XLSX, locale);
            exports.sent(order, written, user);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }
}
