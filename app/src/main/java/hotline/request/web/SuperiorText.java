package hotline.request.web;

import hotline.request.handling.SuperiorMatter;

/**
 * The text that a superior platform is told of its order.
 *
 * @param number the order's, on that platform
 */
record SuperiorText(String platform, String number, SuperiorMatter matter, String text) {}
