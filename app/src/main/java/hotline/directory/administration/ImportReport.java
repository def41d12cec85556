package hotline.directory.administration;

import java.util.List;

/**
 * Lists the entries that an upload changed and left, by their codes.
 *
 * @param changed renamed or otherwise changed, or brought back from retirement
 * @param unchanged how many stood in the file as they were
 */
record ImportReport(List<String> added, List<String> changed, List<String> retired, int unchanged) {}
