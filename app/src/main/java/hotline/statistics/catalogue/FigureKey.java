package hotline.statistics.catalogue;

/**
 * Names one number among those of a window.
 *
 * @param number its code in the catalogue
 */
public record FigureKey(Aspect aspect, String number) {}
