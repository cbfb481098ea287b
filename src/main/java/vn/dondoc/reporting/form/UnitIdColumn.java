package vn.dondoc.reporting.form;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.dondoc.territory.UnitId;

/** A unit's identity as one column: {@code 183} or {@code 183@2025-07-01}. */
@Converter
class UnitIdColumn implements AttributeConverter<UnitId, String> {

    @Override
    public String convertToDatabaseColumn(UnitId unit) {
        return unit.toString();
    }

    @Override
    public UnitId convertToEntityAttribute(String text) {
        return UnitId.parse(text);
    }
}
