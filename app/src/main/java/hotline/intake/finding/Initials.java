package hotline.intake.finding;

import com.github.promeg.pinyinhelper.Pinyin;
import java.util.Locale;

/** The first letters of words as people type them: {@code ldhw} for 路灯环卫; letters and digits stand for themselves. */
final class Initials {

    private Initials() {}

    static String of(String words) {
        StringBuilder initials = new StringBuilder(words.length());
        words.chars().mapToObj(character -> (char) character).forEach(character -> add(character, initials));
        return initials.toString();
    }

    private static void add(char character, StringBuilder initials) {
        if (Pinyin.isChinese(character)) {
            initials.append(Character.toLowerCase(Pinyin.toPinyin(character).charAt(0)));
        } else if (Character.isLetterOrDigit(character)) {
            initials.append(String.valueOf(character).toLowerCase(Locale.ROOT));
        }
    }
}
