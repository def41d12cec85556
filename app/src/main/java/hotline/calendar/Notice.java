package hotline.calendar;

import java.util.List;

/**
 * The State Council's yearly notice of holidays and make-up working days. It may speak of days of the old year: that of
 * 2023 begins with 2022-12-31.
 *
 * @param year the year it is for
 * @param number as printed, such as 国办发明电〔2022〕16号; later changes to it are named after a semicolon
 */
public record Notice(int year, String number, List<SpecialDay> days) {
    public Notice {
        days = List.copyOf(days);
    }
}
