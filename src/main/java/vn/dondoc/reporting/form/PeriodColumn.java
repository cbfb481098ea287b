package vn.dondoc.reporting.form;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import vn.dondoc.guidance.language.Period;

/** A period by its name. */
@Converter
class PeriodColumn implements AttributeConverter<Period, String> {

    @Override
    public String convertToDatabaseColumn(Period period) {
        return period.toString();
    }

    @Override
    public Period convertToEntityAttribute(String text) {
        return Period.parse(text);
    }
}
