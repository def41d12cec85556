package hotline.intake.demonstration;

import hotline.request.Nature;

/**
 * A kind of call that a county gets.
 *
 * @param weight how often it comes up among all
 * @param text with {@code {place}} where a township is named
 */
record InventedMatter(int weight, Nature nature, String subjectCode, String title, String text) {}
