package org.baseportal.shared.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps {@link Yuan} in {@code numeric(18,2)} columns. */
@Converter(autoApply = true)
class YuanConverter implements AttributeConverter<Yuan, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Yuan yuan) {
        return yuan == null ? null : yuan.value();
    }

    @Override
    public @Nullable Yuan convertToEntityAttribute(@Nullable BigDecimal value) {
        return value == null ? null : Yuan.of(value);
    }
}
