package hotline.console;

import hotline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Finds Chinese on a page that is no data. Data is what the database holds: names in reference data, what people wrote, and
 * what a page itself marks as Chinese with {@code lang}, such as stored explanations. A word of ours that happens to be a
 * part of a name in the database too, such as 其他, is not found.
 */
final class EnglishPages {

    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]");
    private static final Pattern MARKED =
            Pattern.compile("<((?!html)\\w+)[^>]*\\slang=\"zh(?:-CN)?\"[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(">([^<]+)<|=\"([^\"]*)\"");

    /** The reasons of proposals are kept in words that a page has to say in its own language. */
    private static final String STRINGS =
            """
            SELECT x #>> '{}' FROM (SELECT jsonb_path_query(to_jsonb(t), 'strict $.**') AS x FROM %s t) AS found
            WHERE jsonb_typeof(x) = 'string'
            EXCEPT SELECT jsonb_path_query(to_jsonb(t), 'lax $.**.reasons[*].text') #>> '{}' FROM %1$s t
            """;

    private static final List<String> TABLES = List.of(
            "division",
            "department",
            "subject",
            "staff",
            "rule_pack",
            "rule_pack_draft",
            "request_text",
            "request_message",
            "(SELECT payload::jsonb FROM request_event)");

    private EnglishPages() {}

    static List<String> chineseOfOurOwn(String page) {
        List<String> data = data();
        List<String> found = new ArrayList<>();
        Matcher words = WORDS.matcher(MARKED.matcher(page).replaceAll(""));
        while (words.find()) {
            String said = HtmlUtils.htmlUnescape(words.group(1) == null ? words.group(2) : words.group(1));
            if (CHINESE.matcher(without(data, said)).find()) {
                found.add(said.strip());
            }
        }
        return found;
    }

    private static String without(List<String> data, String said) {
        String rest = said;
        for (String each : data) {
            if (!CHINESE.matcher(rest).find()) {
                return rest;
            }
            rest = rest.replace(each, "");
        }
        return rest;
    }

    /** The longest first, since names are parts of longer ones; single characters are parts of everything. */
    private static List<String> data() {
        List<String> data = new ArrayList<>();
        try (Connection connection = TestDatabase.shared().connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                ResultSet strings = statement.executeQuery(STRINGS.formatted(table));
                while (strings.next()) {
                    data.add(strings.getString(1));
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        data.removeIf(each -> each.length() < 2 || !CHINESE.matcher(each).find());
        data.sort(Comparator.comparingInt(String::length).reversed());
        return data;
    }
}
