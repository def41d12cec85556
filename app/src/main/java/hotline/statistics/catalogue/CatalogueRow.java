package hotline.statistics.catalogue;

import java.util.List;

/**
 * One number in its family.
 *
 * @param code names it in SQL, texts, answers and addresses
 * @param whole the numbers, whose sum it is a part of; empty if it is a part of none
 * @param isAddend tells whether the parts of that whole in the family make it up; others only lie within it
 */
record CatalogueRow(String code, Family family, List<String> whole, boolean isAddend) {

    /** A number that is no part of another. */
    static CatalogueRow number(String code, Family family) {
        return new CatalogueRow(code, family, List.of(), false);
    }

    /** A number that makes up a whole together with the other parts of it in the family. */
    static CatalogueRow part(String code, Family family, String... whole) {
        return new CatalogueRow(code, family, List.of(whole), true);
    }

    /** A number that is never greater than another. */
    static CatalogueRow within(String code, Family family, String whole) {
        return new CatalogueRow(code, family, List.of(whole), false);
    }
}
