package hotline.intake.demonstration.living;

import hotline.request.Nature;

/**
 * A kind of call of the living demonstration.
 *
 * @param weight how often it comes up among all
 * @param urgent how many of a hundred such calls are urgent
 * @param title with {@code {place}} where a place is named, as {@code text}, which may name a {@code {spot}} too
 * @param reply of the department that handles it
 */
record LivedMatter(
        int weight, Nature nature, int urgent, String subjectCode, String title, String text, String reply) {}
