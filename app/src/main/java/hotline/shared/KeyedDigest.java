package hotline.shared;

/** A digest that cannot be tried out by whoever holds the database but not the key file. */
public interface KeyedDigest {
    String digest(String text);
}
